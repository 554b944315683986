package cn.yunguanjia.monitoring.lead;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWeighed;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.monitoring.rules.AlertRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Decides whether the exceedances of one factor at one outlet are repeated or large enough to be a
 * lead. A day that made one lead does not make another of the same kind.
 */
final class Conduct implements Decider<Conduct.Balance, Conduct.Weigh> {
  static final String REPEATED = "REPEATED";
  static final String LARGE = "LARGE";
  private final AlertRules rules;

  Conduct(AlertRules rules) {
    this.rules = rules;
  }

  /** What was laid into the balance, and which days made a lead already, by its kind. */
  record Balance(Map<String, ExceedanceWeighed> findings, Map<String, Set<LocalDate>> led) {
    boolean stands(String exceedanceId) {
      ExceedanceWeighed known = findings.get(exceedanceId);
      return known != null && known.standing();
    }

    List<ExceedanceWeighed> standing() {
      return findings.values().stream().filter(ExceedanceWeighed::standing).toList();
    }

    boolean led(String kind, LocalDate day) {
      return led.getOrDefault(kind, Set.of()).contains(day);
    }
  }

  sealed interface Weigh {}

  record Lay(ExceedanceConfirmed finding, LocalDate day) implements Weigh {}

  record TakeOut(String exceedanceId, Instant at) implements Weigh {}

  @Override
  public Balance initial() {
    return new Balance(new TreeMap<>(), new TreeMap<>());
  }

  @Override
  public Decision decide(Balance balance, Weigh command) {
    return switch (command) {
      case Lay lay when balance.stands(lay.finding().exceedanceId()) -> Decision.unchanged();
      case Lay lay -> lay(balance, lay);
      case TakeOut out when !balance.stands(out.exceedanceId()) -> Decision.unchanged();
      case TakeOut out -> Decision.accepted(takenOut(balance, out));
    };
  }

  private Decision lay(Balance balance, Lay lay) {
    ExceedanceConfirmed finding = lay.finding();
    ExceedanceWeighed weighed =
        new ExceedanceWeighed(
            finding.exceedanceId(),
            finding.outlet(),
            finding.factor(),
            lay.day(),
            finding.multiple(),
            true,
            finding.at());
    Balance after = evolve(balance, weighed);
    List<DomainEvent> events = new ArrayList<>(List.of(weighed));
    boolean large =
        finding.multiple() != null
            && finding.multiple().compareTo(rules.lead().largeFrom()) >= 0
            && !balance.led(LARGE, lay.day());
    if (large) {
      events.add(suspected(finding, LARGE, List.of(weighed)));
    }
    List<ExceedanceWeighed> repeated = repeated(after, lay.day());
    if (!repeated.isEmpty()) {
      events.add(suspected(finding, REPEATED, repeated));
    }
    return new Decision.Accepted(events);
  }

  /**
   * The findings of a span with enough days around this one, the span that begins first; empty
   * where there is none. Data may come late, so the day need not be the last one.
   */
  private List<ExceedanceWeighed> repeated(Balance balance, LocalDate day) {
    AlertRules.Lead rule = rules.lead();
    TreeSet<LocalDate> days = new TreeSet<>();
    balance.standing().stream()
        .map(ExceedanceWeighed::day)
        .filter(each -> !balance.led(REPEATED, each))
        .forEach(days::add);
    if (!days.contains(day)) {
      return List.of();
    }
    for (LocalDate from : days.subSet(day.minusDays(rule.within() - 1L), true, day, true)) {
      Set<LocalDate> span = days.subSet(from, true, from.plusDays(rule.within() - 1L), true);
      if (span.size() >= rule.days()) {
        return balance.standing().stream()
            .filter(each -> span.contains(each.day()))
            .sorted(
                Comparator.comparing(ExceedanceWeighed::day)
                    .thenComparing(ExceedanceWeighed::at)
                    .thenComparing(ExceedanceWeighed::exceedanceId))
            .toList();
      }
    }
    return List.of();
  }

  private NonComplianceSuspected suspected(
      ExceedanceConfirmed last, String kind, List<ExceedanceWeighed> evidence) {
    List<LocalDate> days = evidence.stream().map(ExceedanceWeighed::day).distinct().toList();
    String key = String.join("|", last.outlet(), last.factor(), kind, days.toString());
    return new NonComplianceSuspected(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
        last.uscc(),
        last.outlet(),
        last.area(),
        last.factor(),
        kind,
        evidence.stream().map(ExceedanceWeighed::exceedanceId).toList(),
        days,
        evidence.stream()
            .map(ExceedanceWeighed::multiple)
            .filter(each -> each != null)
            .max(BigDecimal::compareTo)
            .orElse(null),
        rules.id() + " " + rules.version(),
        last.at());
  }

  private static ExceedanceWeighed takenOut(Balance balance, TakeOut out) {
    ExceedanceWeighed was = balance.findings().get(out.exceedanceId());
    return new ExceedanceWeighed(
        was.exceedanceId(), was.outlet(), was.factor(), was.day(), was.multiple(), false, out.at());
  }

  @Override
  public Balance evolve(Balance balance, DomainEvent event) {
    Map<String, ExceedanceWeighed> findings = new TreeMap<>(balance.findings());
    Map<String, Set<LocalDate>> led = new TreeMap<>();
    balance.led().forEach((kind, days) -> led.put(kind, new HashSet<>(days)));
    switch (event) {
      case ExceedanceWeighed e -> findings.put(e.exceedanceId(), e);
      case NonComplianceSuspected e ->
          led.computeIfAbsent(e.reason(), k -> new HashSet<>()).addAll(e.days());
      default -> {}
    }
    return new Balance(findings, led);
  }
}
