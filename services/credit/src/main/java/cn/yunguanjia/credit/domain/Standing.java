package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.credit.CreditEventAmended;
import cn.yunguanjia.language.credit.CreditEventRecorded;
import cn.yunguanjia.language.credit.CreditEventRepaired;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an enterprise stands at a time: a pure function of the dated conduct and the rules then in
 * force.
 *
 * @param vetoes that cap the colour
 */
public record Standing(
    Instant asOf,
    int score,
    CodeStatus status,
    List<Deduction> deductions,
    List<RuleSet.Veto> vetoes,
    RuleSet rules) {

  public static final String EXCEEDANCE = "EX-1";

  public static Standing of(Rating rating, RuleBook book, Instant asOf) {
    RuleSet rules = book.inForce(asOf);
    List<Deduction> deductions = new ArrayList<>();
    for (CreditEventRecorded event : rating.recorded().values()) {
      Deduction one = deduction(rating, rules, event, asOf);
      if (one != null) {
        deductions.add(one);
      }
    }
    repeated(rating, rules, asOf, deductions);
    deductions.sort(
        Comparator.comparing(Deduction::open)
            .reversed()
            .thenComparing(Comparator.comparingInt(Deduction::points).reversed())
            .thenComparing(Deduction::since));
    int lost = deductions.stream().mapToInt(Deduction::points).sum();
    int score = Math.clamp(rules.base() - lost, rules.floor(), rules.ceiling());
    List<RuleSet.Veto> vetoes =
        rules.vetoes().stream()
            .filter(veto -> deductions.stream().anyMatch(d -> applies(veto, d)))
            .toList();
    CodeStatus status =
        rating.anyHeard(asOf) ? capped(rules.statusOf(score), vetoes) : CodeStatus.GREY;
    return new Standing(asOf, score, status, List.copyOf(deductions), vetoes, rules);
  }

  /** Every time at which the standing may change, without gaps. */
  static TreeSet<Instant> turns(Rating rating, RuleBook book) {
    TreeSet<Instant> turns = new TreeSet<>();
    for (CreditEventRecorded event : rating.recorded().values()) {
      turns.add(event.at());
      rating
          .findings()
          .getOrDefault(event.creditEventId(), Map.of())
          .values()
          .forEach(f -> turns.add(f.at()));
      CreditEventRepaired repaired = rating.repaired().get(event.creditEventId());
      if (repaired != null) {
        turns.add(repaired.at());
      }
      for (RuleSet rules : book.sets()) {
        RuleSet.Item item = rules.item(event.item());
        if (item.days() != null) {
          turns.add(event.at().plus(Duration.ofDays(item.days())));
        }
        if (repaired != null) {
          turns.add(repaired.at().plus(Duration.ofDays(item.repair().days())));
        }
        turns.add(CityTime.startOf(CityTime.day(event.at()).plusDays(rules.repeat().within())));
      }
    }
    rating.heard().values().forEach(line -> turns.addAll(line.keySet()));
    book.sets().forEach(rules -> turns.add(CityTime.startOf(rules.effectiveFrom())));
    return turns;
  }

  private static Deduction deduction(
      Rating rating, RuleSet rules, CreditEventRecorded event, Instant asOf) {
    if (event.at().isAfter(asOf) || isVoid(rating, event)) {
      return null;
    }
    RuleSet.Item item = rules.item(event.item());
    CreditEventRepaired repaired = rating.repaired().get(event.creditEventId());
    boolean open = repaired == null || repaired.at().isAfter(asOf);
    BigDecimal multiple = worst(rating, event, asOf);
    int points = Math.max(event.points(), multiple == null ? 0 : item.points(multiple, null));
    Instant until = item.days() == null ? null : event.at().plus(Duration.ofDays(item.days()));
    if (!open) {
      points = item.repair().remaining(points);
      Instant remains = repaired.at().plus(Duration.ofDays(item.repair().days()));
      until = until == null || remains.isBefore(until) ? remains : until;
    }
    if (until != null && !until.isAfter(asOf)) {
      return null;
    }
    return new Deduction(
        event.creditEventId(),
        item.code(),
        item.clause(),
        points,
        event.text(),
        item.repair().text(),
        multiple,
        open,
        event.at(),
        until);
  }

  /** Exceedance issues that began on enough days lately weigh as one more item. */
  private static void repeated(
      Rating rating, RuleSet rules, Instant asOf, List<Deduction> deductions) {
    RuleSet.Repeat repeat = rules.repeat();
    LocalDate today = CityTime.day(asOf);
    TreeSet<LocalDate> days = new TreeSet<>();
    rating.recorded().values().stream()
        .filter(e -> e.item().equals(EXCEEDANCE) && !e.at().isAfter(asOf) && !isVoid(rating, e))
        .map(e -> CityTime.day(e.at()))
        .filter(day -> day.isAfter(today.minusDays(repeat.within())))
        .forEach(days::add);
    if (days.size() < repeat.days()) {
      return;
    }
    RuleSet.Item item = rules.item(repeat.item());
    LocalDate ends = days.descendingSet().stream().skip(repeat.days() - 1L).findFirst().get();
    LocalDate began = days.stream().skip(repeat.days() - 1L).findFirst().get();
    deductions.add(
        new Deduction(
            null,
            item.code(),
            item.clause(),
            item.points(null, null),
            item.title(),
            item.repair().text(),
            null,
            false,
            CityTime.startOf(began),
            CityTime.startOf(ends.plusDays(repeat.within()))));
  }

  /** All its findings were taken back, so there was nothing. */
  private static boolean isVoid(Rating rating, CreditEventRecorded event) {
    Collection<CreditEventAmended> findings =
        rating.findings().getOrDefault(event.creditEventId(), Map.of()).values();
    return !findings.isEmpty() && findings.stream().allMatch(CreditEventAmended::withdrawn);
  }

  private static BigDecimal worst(Rating rating, CreditEventRecorded event, Instant asOf) {
    return rating.findings().getOrDefault(event.creditEventId(), Map.of()).values().stream()
        .filter(f -> !f.withdrawn() && !f.at().isAfter(asOf) && f.multiple() != null)
        .map(CreditEventAmended::multiple)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean applies(RuleSet.Veto veto, Deduction d) {
    return d.open()
        && d.item().equals(veto.item())
        && (veto.fromMultiple() == null
            || d.multiple() != null && d.multiple().compareTo(veto.fromMultiple()) >= 0);
  }

  private static CodeStatus capped(CodeStatus byScore, List<RuleSet.Veto> vetoes) {
    CodeStatus worst = byScore;
    for (RuleSet.Veto veto : vetoes) {
      worst = veto.atBest().compareTo(worst) > 0 ? veto.atBest() : worst;
    }
    return worst;
  }

  /** The ids of the credit events that count at this time. */
  public Set<String> creditEvents() {
    Set<String> ids = new TreeSet<>();
    deductions.stream()
        .map(Deduction::creditEventId)
        .filter(java.util.Objects::nonNull)
        .forEach(ids::add);
    return ids;
  }
}
