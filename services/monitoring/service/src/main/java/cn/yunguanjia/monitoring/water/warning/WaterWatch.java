package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.WaterWarningRaised;
import cn.yunguanjia.monitoring.lately.Lately;
import cn.yunguanjia.monitoring.water.quality.Assessment;
import cn.yunguanjia.monitoring.water.quality.Assessments;
import cn.yunguanjia.monitoring.water.rules.WaterRuleBook;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.value.AutomaticDays;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.standards.water.Trend;
import cn.yunguanjia.standards.water.WaterBody;
import cn.yunguanjia.standards.water.WaterItem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every while at what the sections measured lately. Only what is young is told: data that
 * comes late changes judgements, but warns nobody of what is past.
 */
@Component
public class WaterWatch {
  private static final Origin WATCHED = new Origin("WaterWatch", "automation", null);

  private final Assessments assessments;
  private final AutomaticDays automatic;
  private final WaterRuleBook rules;
  private final Decisions decisions;
  private final Clock clock;

  /** Raised lately, so that what goes on is not decided again at every look. */
  private final Lately<Boolean> raised = new Lately<>();

  WaterWatch(
      Assessments assessments,
      AutomaticDays automatic,
      WaterRuleBook rules,
      Decisions decisions,
      Clock clock) {
    this.assessments = assessments;
    this.automatic = automatic;
    this.rules = rules;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.monitoring.water.look-for-warnings-every}",
      fixedDelayString = "${yunguanjia.monitoring.water.look-for-warnings-every}")
  public void look() {
    Instant now = clock.instant();
    WaterRules inForce = rules.at(now);
    assessments
        .list(Period.of(CityTime.day(now)))
        .ifPresent(list -> list.sections().forEach(s -> look(s, now, inForce)));
  }

  private void look(ListedSection section, Instant now, WaterRules inForce) {
    falling(section, now, inForce);
    Map<String, Map<Instant, BigDecimal>> hours =
        automatic.hours(
            section.id(), now.minus(Duration.ofDays(inForce.sudden().days())), now, inForce);
    hours.forEach((item, values) -> sudden(section, item, new TreeMap<>(values), now, inForce));
    algae(section, hours, now, inForce);
  }

  private void falling(ListedSection section, Instant now, WaterRules inForce) {
    LocalDate today = CityTime.day(now);
    LocalDate from = today.minusDays(inForce.falling().days());
    Map<WaterItem, List<Trend.Point>> days = new EnumMap<>(WaterItem.class);
    automatic
        .between(section.id(), from, today, inForce)
        .forEach(
            (day, values) ->
                values.forEach(
                    (key, value) ->
                        WaterItem.of(key)
                            .ifPresent(
                                item ->
                                    days.computeIfAbsent(item, i -> new ArrayList<>())
                                        .add(
                                            new Trend.Point(
                                                (int) ChronoUnit.DAYS.between(from, day),
                                                value)))));
    days.values().removeIf(points -> points.getLast().step() < inForce.falling().days() - 2);
    FallingClass.of(WaterBody.valueOf(section.body()), days, inForce.falling())
        .ifPresent(sign -> raise(section, sign, CityTime.startOf(today), inForce));
  }

  private void sudden(
      ListedSection section,
      String item,
      TreeMap<Instant, BigDecimal> values,
      Instant now,
      WaterRules inForce) {
    boolean judged = WaterItem.of(item).filter(WaterItem::isEvaluated).isPresent();
    if (judged && values.lastKey().isAfter(now.minus(inForce.sudden().notOlderThan()))) {
      Instant time = values.lastKey();
      SuddenChange.of(
              item, values.get(time), List.copyOf(values.headMap(time).values()), inForce.sudden())
          .ifPresent(sign -> raise(section, sign, time, inForce));
    }
  }

  private void algae(
      ListedSection section,
      Map<String, Map<Instant, BigDecimal>> hours,
      Instant now,
      WaterRules inForce) {
    TreeMap<Instant, Map<String, BigDecimal>> young = new TreeMap<>();
    hours.forEach(
        (item, values) ->
            values.forEach(
                (time, value) ->
                    young.computeIfAbsent(time, t -> new HashMap<>()).put(item, value)));
    OptionalDouble trophicState =
        section.body().equals(WaterBody.LAKE.name())
            ? assessments
                .of(section.id(), Period.of(YearMonth.from(CityTime.day(now))))
                .map(Assessment::trophicState)
                .orElse(OptionalDouble.empty())
            : OptionalDouble.empty();
    young
        .tailMap(now.minus(inForce.algae().notOlderThan()), true)
        .descendingMap()
        .entrySet()
        .stream()
        .flatMap(
            hour ->
                AlgaeSigns.of(hour.getValue(), trophicState, inForce.algae()).stream()
                    .map(sign -> Map.entry(hour.getKey(), sign)))
        .findFirst()
        .ifPresent(found -> raise(section, found.getValue(), found.getKey(), inForce));
  }

  private void raise(ListedSection section, Sign sign, Instant at, WaterRules inForce) {
    WaterWarningRaised warning = Warnings.of(section, sign, at, inForce);
    if (raised.put(warning.warningId(), true).isEmpty()) {
      decisions.execute(
          Subject.of("water-warning", warning.warningId()), new WaterWarnings(), warning, WATCHED);
    }
  }
}
