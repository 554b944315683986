package cn.yunguanjia.monitoring.lead;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWeighed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import cn.yunguanjia.monitoring.rules.AlertRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides whether the exceedances of one factor at one outlet are repeated or large enough to be a
 * lead, and whether they still are once some are withdrawn. A day that made one lead does not make
 * another of the same kind while that one stands.
 */
final class Conduct implements Decider<Balance, Conduct.Weigh> {
  static final String REPEATED = "REPEATED";
  static final String LARGE = "LARGE";
  private final AlertRules rules;

  Conduct(AlertRules rules) {
    this.rules = rules;
  }

  sealed interface Weigh {}

  record Lay(ExceedanceConfirmed finding, LocalDate day) implements Weigh {}

  record TakeOut(ExceedanceWithdrawn finding) implements Weigh {}

  /** Whose findings they are. */
  private record Whose(String uscc, String outlet, String area, String factor) {}

  @Override
  public Balance initial() {
    return Balance.empty();
  }

  @Override
  public Decision decide(Balance balance, Weigh command) {
    return switch (command) {
      case Lay lay when balance.stands(lay.finding().exceedanceId()) -> Decision.unchanged();
      case Lay lay -> lay(balance, lay);
      case TakeOut out when !balance.stands(out.finding().exceedanceId()) -> Decision.unchanged();
      case TakeOut out -> takeOut(balance, out.finding());
    };
  }

  private Decision lay(Balance balance, Lay lay) {
    ExceedanceConfirmed finding = lay.finding();
    Whose whose = new Whose(finding.uscc(), finding.outlet(), finding.area(), finding.factor());
    ExceedanceWeighed weighed =
        new ExceedanceWeighed(
            finding.exceedanceId(),
            finding.outlet(),
            finding.factor(),
            lay.day(),
            finding.multiple(),
            true,
            finding.at());
    Balance after = balance.with(weighed);
    List<DomainEvent> events = new ArrayList<>(List.of(weighed));
    if (large(weighed) && !balance.led(LARGE, lay.day())) {
      events.add(suspected(whose, LARGE, List.of(weighed), finding.at()));
    }
    List<ExceedanceWeighed> repeated = repeated(after, lay.day());
    if (!repeated.isEmpty()) {
      events.add(suspected(whose, REPEATED, repeated, finding.at()));
    }
    return new Decision.Accepted(events);
  }

  /** Leads that rest on too little now are none, and the days they leave may make another. */
  private Decision takeOut(Balance balance, ExceedanceWithdrawn out) {
    Whose whose = new Whose(out.uscc(), out.outlet(), out.area(), out.factor());
    ExceedanceWeighed was = balance.findings().get(out.exceedanceId());
    ExceedanceWeighed gone =
        new ExceedanceWeighed(
            was.exceedanceId(),
            was.outlet(),
            was.factor(),
            was.day(),
            was.multiple(),
            false,
            out.at());
    List<DomainEvent> events = new ArrayList<>(List.of(gone));
    Balance after = balance.with(gone);
    for (NonComplianceSuspected lead : after.standingLeads()) {
      if (!holds(after, lead)) {
        NonComplianceWithdrawn withdrawn = withdrawn(after, lead, out);
        events.add(withdrawn);
        after = after.without(withdrawn);
      }
    }
    for (LocalDate day : after.days()) {
      List<ExceedanceWeighed> repeated = repeated(after, day);
      if (!repeated.isEmpty()) {
        Instant at = repeated.stream().map(ExceedanceWeighed::at).max(Instant::compareTo).get();
        NonComplianceSuspected another = suspected(whose, REPEATED, repeated, at);
        events.add(another);
        after = after.with(another);
      }
    }
    return new Decision.Accepted(events);
  }

  private boolean large(ExceedanceWeighed finding) {
    return finding.multiple() != null
        && finding.multiple().compareTo(rules.lead().largeFrom()) >= 0;
  }

  /** Rules that became stricter since do not take a lead back. */
  private boolean holds(Balance balance, NonComplianceSuspected lead) {
    if (lead.reason().equals(REPEATED)) {
      return daysLeft(balance, lead).size() >= Math.min(rules.lead().days(), lead.days().size());
    }
    BigDecimal enough = lead.multiple().min(rules.lead().largeFrom());
    return balance.standing().stream()
        .filter(each -> lead.days().contains(each.day()) && each.multiple() != null)
        .anyMatch(each -> each.multiple().compareTo(enough) >= 0);
  }

  private static List<LocalDate> daysLeft(Balance balance, NonComplianceSuspected lead) {
    Set<LocalDate> standing = balance.days();
    return lead.days().stream().filter(standing::contains).toList();
  }

  private NonComplianceWithdrawn withdrawn(
      Balance balance, NonComplianceSuspected lead, ExceedanceWithdrawn last) {
    return new NonComplianceWithdrawn(
        lead.leadId(),
        lead.uscc(),
        lead.outlet(),
        lead.area(),
        lead.factor(),
        lead.reason(),
        lead.exceedanceIds(),
        lead.exceedanceIds().stream().filter(id -> !balance.stands(id)).toList(),
        daysLeft(balance, lead),
        last.reason(),
        version(),
        last.at());
  }

  /**
   * The findings of a span with enough days around this one, the span that begins first; empty
   * where there is none. Data may come late, so the day need not be the last one.
   */
  private List<ExceedanceWeighed> repeated(Balance balance, LocalDate day) {
    AlertRules.Lead rule = rules.lead();
    TreeSet<LocalDate> days =
        balance.days().stream()
            .filter(each -> !balance.led(REPEATED, each))
            .collect(Collectors.toCollection(TreeSet::new));
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

  /** The same days make the same lead, whatever was withdrawn and confirmed again between. */
  private NonComplianceSuspected suspected(
      Whose whose, String kind, List<ExceedanceWeighed> evidence, Instant at) {
    List<LocalDate> days = evidence.stream().map(ExceedanceWeighed::day).distinct().toList();
    String key = String.join("|", whose.outlet(), whose.factor(), kind, days.toString());
    return new NonComplianceSuspected(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
        whose.uscc(),
        whose.outlet(),
        whose.area(),
        whose.factor(),
        kind,
        evidence.stream().map(ExceedanceWeighed::exceedanceId).toList(),
        days,
        evidence.stream()
            .map(ExceedanceWeighed::multiple)
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(null),
        version(),
        at);
  }

  private String version() {
    return rules.id() + " " + rules.version();
  }

  @Override
  public Balance evolve(Balance balance, DomainEvent event) {
    return switch (event) {
      case ExceedanceWeighed e -> balance.with(e);
      case NonComplianceSuspected e -> balance.with(e);
      case NonComplianceWithdrawn e -> balance.without(e);
      default -> balance;
    };
  }
}
