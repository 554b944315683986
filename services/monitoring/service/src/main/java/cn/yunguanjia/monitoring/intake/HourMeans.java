package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.readings.DayBook;
import cn.yunguanjia.monitoring.readings.Envelope;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.EventTimeRuleBook;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Means of hours that devices did not send, from what they did send. */
@Component
public class HourMeans {
  private static final Duration HOUR = Duration.ofHours(1);
  private final Readings readings;
  private final RuleBook rules;
  private final EventTimeRuleBook eventTime;

  HourMeans(Readings readings, RuleBook rules, EventTimeRuleBook eventTime) {
    this.readings = readings;
    this.rules = rules;
    this.eventTime = eventTime;
  }

  /**
   * @param means of hours for which the device sent none
   * @param envelopes of all these hours
   */
  record Closed(List<Measured> means, Map<Readings.Hour, Envelope> envelopes) {}

  /** These hours, and all that a flow among them weighs. */
  Closed of(List<Readings.Hour> open) {
    Map<Place, Flow> flows = new HashMap<>();
    List<Measured> means = new ArrayList<>();
    Map<Readings.Hour, Envelope> envelopes = new HashMap<>();
    for (Readings.Hour hour : withWeighed(open)) {
      List<Measured> finer = finer(hour.source(), hour.factor(), hour.start());
      if (!finer.isEmpty()) {
        envelopes.put(hour, Envelope.of(hour.start(), finer));
        if (!isByDevice(hour)) {
          mean(hour, finer, flows).ifPresent(means::add);
        }
      }
    }
    return new Closed(means, envelopes);
  }

  private boolean isByDevice(Readings.Hour hour) {
    return readings
        .at(hour.source(), hour.factor(), Resolution.HOUR, hour.start())
        .filter(m -> !m.computed())
        .isPresent();
  }

  private record Place(String source, Instant start) {}

  /** A flow that came late weighs what was measured in its hour anew. */
  private Set<Readings.Hour> withWeighed(List<Readings.Hour> open) {
    Set<Readings.Hour> all = new HashSet<>(open);
    for (Readings.Hour hour : open) {
      if (hour.factor().equals(Flow.WATER)) {
        String book = DayBook.id(hour.source(), CityTime.day(hour.start()));
        readings.books(List.of(book)).stream()
            .flatMap(day -> day.factorsAt(hour.start()).stream())
            .filter(factor -> Flow.weighs(hour.source(), factor))
            .forEach(f -> all.add(new Readings.Hour(hour.source(), f, hour.start())));
      }
    }
    return all;
  }

  private Optional<Measured> mean(
      Readings.Hour hour, List<Measured> finer, Map<Place, Flow> flows) {
    MonitoringRules inForce = rules.at(hour.start());
    Flow flow =
        Flow.weighs(hour.source(), hour.factor())
            ? flows.computeIfAbsent(
                new Place(hour.source(), hour.start()), place -> flow(place, inForce))
            : Flow.NONE;
    return Means.ofHour(finer, flow, hour.start(), inForce);
  }

  private Flow flow(Place place, MonitoringRules inForce) {
    List<Measured> rates = finer(place.source(), Flow.WATER, place.start());
    return rates.isEmpty() ? Flow.NONE : Flow.of(rates, inForce.sampleStandsFor());
  }

  /** Minute means as sent, else minutes of every reading, else samples. */
  public List<Measured> finer(String source, String factor, Instant start) {
    Instant end = start.plus(HOUR);
    List<Measured> minutes = readings.series(source, factor, Resolution.MINUTE, start, end);
    if (!minutes.isEmpty()) {
      return minutes;
    }
    List<Measured> samples = readings.series(source, factor, Resolution.RAW, start, end);
    var inForce = eventTime.at(start);
    return MinuteMeans.isEveryReading(samples, inForce)
        ? MinuteMeans.of(samples, inForce)
        : samples;
  }
}
