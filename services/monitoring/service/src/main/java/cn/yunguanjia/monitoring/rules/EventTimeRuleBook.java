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

/** The dated rules of event time; the day of the data decides which hold. */
@Component
public class EventTimeRuleBook {
  private final List<EventTimeRules> versions;

  EventTimeRuleBook(
      @Value("${yunguanjia.monitoring.event-time-rules:classpath:rules/event-time.json}")
          Resource file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      versions =
          JsonMapper.shared()
              .readerForListOf(EventTimeRules.class)
              .<List<EventTimeRules>>readValue(in)
              .stream()
              .sorted(Comparator.comparing(EventTimeRules::effectiveFrom))
              .toList();
    }
    if (versions.isEmpty()) {
      throw new IllegalStateException(file + " holds no rules");
    }
  }

  /** The rules of that time; before the first version, the first. */
  public EventTimeRules at(Instant time) {
    return on(CityTime.day(time));
  }

  public EventTimeRules on(LocalDate day) {
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(versions.getFirst());
  }
}
