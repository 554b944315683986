package cn.yunguanjia.monitoring.air.rules;

import cn.yunguanjia.monitoring.rules.Versions;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of an hour of air; the day of the data decides which hold. */
@Component
public class HourRuleBook {
  private final Versions<HourRules> versions;

  HourRuleBook(
      @Value("${yunguanjia.monitoring.air-hour-rules:classpath:rules/air-hours.json}")
          Resource file)
      throws IOException {
    versions = Versions.read(file, HourRules.class, HourRules::effectiveFrom);
  }

  /** The rules of that day; before the first version, the first. */
  public HourRules on(LocalDate day) {
    return versions.on(day);
  }
}
