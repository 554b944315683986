package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dated rules for data loggers; the day of receipt decides which hold. */
@Component
public class LoggerRuleBook {
  private final List<LoggerRules> versions;

  LoggerRuleBook(@Value("${yunguanjia.monitoring.logger-rules}") Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      versions =
          JsonMapper.shared()
              .readerForListOf(LoggerRules.class)
              .<List<LoggerRules>>readValue(in)
              .stream()
              .sorted(Comparator.comparing(LoggerRules::effectiveFrom).reversed())
              .toList();
    }
    if (versions.isEmpty()) {
      throw new IllegalStateException(file + " holds no rules");
    }
  }

  /** The rules of that time; before the first version, the first. */
  public LoggerRules at(Instant time) {
    LocalDate day = CityTime.day(time);
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(versions.getLast());
  }
}
