package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.monitoring.rules.Versions;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of manual samples; the day of the data decides which hold. */
@Component
class ManualRuleBook {
  private final Versions<ManualRules> versions;

  ManualRuleBook(
      @Value("${yunguanjia.monitoring.air-sample-rules:classpath:rules/air-samples.json}")
          Resource file)
      throws IOException {
    versions = Versions.read(file, ManualRules.class, ManualRules::effectiveFrom);
  }

  ManualRules on(LocalDate day) {
    return versions.on(day);
  }
}
