package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of alerts; the day of the data decides which hold. */
@Component
public class AlertRuleBook {
  private final Versions<AlertRules> versions;

  AlertRuleBook(@Value("${yunguanjia.monitoring.alert-rules}") Resource file) throws IOException {
    versions = Versions.read(file, AlertRules.class, AlertRules::effectiveFrom);
  }

  /** The rules of that time; before the first version, the first. */
  public AlertRules at(Instant time) {
    return versions.on(CityTime.day(time));
  }
}
