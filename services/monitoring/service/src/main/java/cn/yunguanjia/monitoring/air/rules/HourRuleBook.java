package cn.yunguanjia.monitoring.air.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dated rules of an hour of air; the day of the data decides which hold. */
@Component
public class HourRuleBook {
  private final List<HourRules> versions;

  HourRuleBook(
      @Value("${yunguanjia.monitoring.air-hour-rules:classpath:rules/air-hours.json}")
          Resource file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      versions =
          JsonMapper.shared()
              .readerForListOf(HourRules.class)
              .<List<HourRules>>readValue(in)
              .stream()
              .sorted(Comparator.comparing(HourRules::effectiveFrom))
              .toList();
    }
    if (versions.isEmpty()) {
      throw new IllegalStateException(file + " holds no rules");
    }
  }

  /** The rules of that day; before the first version, the first. */
  public HourRules on(LocalDate day) {
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(versions.getFirst());
  }
}
