package cn.yunguanjia.index.publish;

import cn.yunguanjia.index.domain.Composite;
import cn.yunguanjia.index.facts.FactsView;
import cn.yunguanjia.index.facts.Indices;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.index.IndexComputed;
import cn.yunguanjia.language.index.IndicatorMeasured;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the city when a figure of today has changed. Facts come in bursts, so they are gathered for
 * a moment; for some rounds after the last one it looks again, because the view writes in batches.
 */
@Component
public class WhenFactsChangeThenPublishIndex {
  private static final int LOOK_AGAIN = 4;
  private final FactsView facts;
  private final Indices indices;
  private final Decisions decisions;
  private final Clock clock;
  private final Map<String, BigDecimal> told = new HashMap<>();
  private long seen = -1;
  private int rounds;
  private LocalDate day;

  WhenFactsChangeThenPublishIndex(
      FactsView facts, Indices indices, Decisions decisions, Clock clock) {
    this.facts = facts;
    this.indices = indices;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.index.publish-every}",
      fixedDelayString = "${yunguanjia.index.publish-every}")
  public synchronized void publish() {
    Instant now = clock.instant();
    long arrived = facts.arrived();
    LocalDate today = CityTime.day(now);
    if (arrived != seen || !today.equals(day)) {
      rounds = LOOK_AGAIN;
    }
    if (rounds-- <= 0) {
      rounds = 0;
      return;
    }
    if (!today.equals(day)) {
      told.clear();
      day = today;
    }
    seen = arrived;
    List<DomainEvent> events = new ArrayList<>();
    Map<String, BigDecimal> now2 = new HashMap<>();
    collect(indices.at(Region.JIAXING.code(), now), events, now2);
    for (Region county : Region.COUNTIES) {
      collect(indices.at(county.code(), now), events, now2);
    }
    if (!events.isEmpty()) {
      decisions.record(events, new Origin(getClass().getSimpleName(), "automation", null));
      told.putAll(now2);
    }
  }

  private void collect(Composite index, List<DomainEvent> events, Map<String, BigDecimal> fresh) {
    if (index.value() == null) {
      return;
    }
    String rules = indices.rules().label();
    for (Composite.Part part : index.parts()) {
      for (Composite.Row row : part.rows()) {
        if (changed(index.area() + "/" + row.of().id(), row.measured().value(), fresh)) {
          events.add(
              new IndicatorMeasured(
                  row.of().id(),
                  index.area(),
                  day,
                  row.measured().value(),
                  row.of().unit(),
                  row.score(),
                  rules,
                  index.asOf()));
        }
      }
    }
    if (changed(index.area(), index.value(), fresh)) {
      events.add(
          new IndexComputed(
              index.area(),
              day,
              index.value(),
              index.ungated(),
              index.gate() == null ? null : index.gate().reason(),
              rules,
              index.asOf()));
    }
  }

  private boolean changed(String key, BigDecimal value, Map<String, BigDecimal> fresh) {
    BigDecimal before = told.get(key);
    if (value == null || before != null && before.compareTo(value) == 0) {
      return false;
    }
    fresh.put(key, value);
    return true;
  }
}
