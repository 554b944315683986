package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules for data loggers; the day of receipt decides which hold. */
@Component
public class LoggerRuleBook {
  private final Versions<LoggerRules> versions;

  LoggerRuleBook(@Value("${yunguanjia.monitoring.logger-rules}") Resource file) throws IOException {
    versions = Versions.read(file, LoggerRules.class, LoggerRules::effectiveFrom);
  }

  /** The rules of that time; before the first version, the first. */
  public LoggerRules at(Instant time) {
    return versions.on(CityTime.day(time));
  }
}
