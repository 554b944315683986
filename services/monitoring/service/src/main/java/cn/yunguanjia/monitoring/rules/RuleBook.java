package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of monitoring; the day of the data decides which hold. */
@Component
public class RuleBook {
  private final Versions<MonitoringRules> versions;

  RuleBook(@Value("${yunguanjia.monitoring.rules}") Resource file) throws IOException {
    versions = Versions.read(file, MonitoringRules.class, MonitoringRules::effectiveFrom);
  }

  /** The rules of that time; before the first version, the first. */
  public MonitoringRules at(Instant time) {
    return on(CityTime.day(time));
  }

  public MonitoringRules on(LocalDate day) {
    return versions.on(day);
  }
}
