package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of event time; the day of the data decides which hold. */
@Component
public class EventTimeRuleBook {
  private final Versions<EventTimeRules> versions;

  EventTimeRuleBook(
      @Value("${yunguanjia.monitoring.event-time-rules:classpath:rules/event-time.json}")
          Resource file)
      throws IOException {
    versions = Versions.read(file, EventTimeRules.class, EventTimeRules::effectiveFrom);
  }

  /** The rules of that time; before the first version, the first. */
  public EventTimeRules at(Instant time) {
    return on(CityTime.day(time));
  }

  public EventTimeRules on(LocalDate day) {
    return versions.on(day);
  }
}
