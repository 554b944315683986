package cn.yunguanjia.monitoring.air.rules;

import cn.yunguanjia.monitoring.rules.Versions;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of air; the day of the data decides which hold. */
@Component
public class AirRuleBook {
  private final Versions<AirRules> versions;

  AirRuleBook(@Value("${yunguanjia.monitoring.air-rules:classpath:rules/air.json}") Resource file)
      throws IOException {
    versions = Versions.read(file, AirRules.class, AirRules::effectiveFrom);
  }

  /** The rules of that day; before the first version, the first. */
  public AirRules on(LocalDate day) {
    return versions.on(day);
  }
}
