package cn.yunguanjia.index.domain;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each indicator is measured for an area at a time, from dated facts alone. */
public record Indicators(Facts facts, IndexRules rules, String area, Instant asOf) {
  private static final int GOOD_AIR = 100;

  public Measured measure(String id) {
    return switch (id) {
      case "online-compliance" -> compliance();
      case "transmission" -> transmission();
      case "written-off-in-time" -> writtenOffInTime();
      case "open-serious" -> openSerious();
      case "good-codes" -> goodCodes();
      case "good-air-days" -> goodAir();
      default -> throw new IllegalArgumentException("No indicator is named " + id);
    };
  }

  private Measured compliance() {
    List<Facts.OutletDay> days = days();
    long judged = days.stream().mapToLong(Facts.OutletDay::judged).sum();
    long exceeded = days.stream().mapToLong(Facts.OutletDay::exceeded).sum();
    return Measured.share(
        judged - exceeded,
        judged,
        days.stream()
            .filter(d -> d.exceeded() > 0)
            .sorted(Comparator.comparing(Facts.OutletDay::day).reversed())
            .map(Facts.OutletDay::eventId)
            .toList());
  }

  /**
   * Hours are expected of an outlet from its first day in the window to the last closed day. Days
   * of which only the device's daily mean is kept say nothing about hours and are left out.
   */
  private Measured transmission() {
    List<Facts.OutletDay> known = days();
    List<Facts.OutletDay> days =
        known.stream().filter(d -> d.reported() > 0 || d.judged() == 0).toList();
    LocalDate last = days.stream().map(Facts.OutletDay::day).max(LocalDate::compareTo).orElse(null);
    Map<String, LocalDate> first = new HashMap<>();
    days.forEach(d -> first.merge(d.outlet(), d.day(), (a, b) -> a.isBefore(b) ? a : b));
    long dailyOnly =
        known.stream()
            .filter(d -> d.reported() == 0 && d.judged() > 0)
            .filter(d -> first.containsKey(d.outlet()) && d.day().isAfter(first.get(d.outlet())))
            .count();
    long expected =
        first.values().stream()
                .mapToLong(from -> 24 * (ChronoUnit.DAYS.between(from, last) + 1))
                .sum()
            - 24 * dailyOnly;
    long reported = days.stream().mapToLong(d -> Math.min(24, d.reported())).sum();
    return Measured.share(
        reported,
        expected,
        days.stream().filter(d -> d.reported() < 24).map(Facts.OutletDay::eventId).toList());
  }

  private Measured writtenOffInTime() {
    Instant from = asOf.minus(Duration.ofDays(rules.issueWindow()));
    List<Facts.Issue> due =
        issues()
            .filter(
                i ->
                    i.openAt(asOf)
                        ? i.overdueAt(asOf)
                        : i.writtenOffAt() != null && i.writtenOffAt().isAfter(from))
            .toList();
    long inTime = due.stream().filter(i -> !i.overdueAt(asOf)).count();
    return Measured.share(inTime, due.size(), due.stream().map(Facts.Issue::eventId).toList());
  }

  private Measured openSerious() {
    long firms =
        facts.firms().stream()
            .filter(f -> Region.covers(area, f.area()) && !f.at().isAfter(asOf))
            .count();
    List<Facts.Issue> open =
        issues()
            .filter(i -> i.openAt(asOf) && !i.ownFinding())
            .filter(i -> i.severity() != Severity.ORDINARY)
            .toList();
    BigDecimal value =
        firms == 0
            ? null
            : BigDecimal.valueOf(open.size() * 100L)
                .divide(BigDecimal.valueOf(firms), 2, RoundingMode.HALF_UP);
    return new Measured(value, open.stream().map(Facts.Issue::eventId).toList());
  }

  private Measured goodCodes() {
    List<Facts.Colour> judged =
        colours().stream().filter(c -> c.status() != CodeStatus.GREY).toList();
    long good =
        judged.stream()
            .filter(c -> c.status() == CodeStatus.GREEN || c.status() == CodeStatus.BLUE)
            .count();
    return Measured.share(
        good,
        judged.size(),
        judged.stream()
            .filter(c -> c.status() != CodeStatus.GREEN && c.status() != CodeStatus.BLUE)
            .map(Facts.Colour::eventId)
            .toList());
  }

  private Measured goodAir() {
    List<Facts.AirDay> valid =
        facts.air().stream()
            .filter(d -> Region.covers(area, d.area()) && inWindow(d.day()) && d.aqi() != null)
            .toList();
    return Measured.share(
        valid.stream().filter(d -> d.aqi() <= GOOD_AIR).count(),
        valid.size(),
        valid.stream().filter(d -> d.aqi() > GOOD_AIR).map(Facts.AirDay::eventId).toList());
  }

  /** The colour of each code at the time. */
  List<Facts.Colour> colours() {
    Map<String, Facts.Colour> latest = new HashMap<>();
    facts.colours().stream()
        .filter(c -> Region.covers(area, c.area()) && !c.at().isAfter(asOf))
        .forEach(c -> latest.merge(c.codeId(), c, (a, b) -> a.at().isAfter(b.at()) ? a : b));
    return latest.values().stream().sorted(Comparator.comparing(Facts.Colour::codeId)).toList();
  }

  java.util.stream.Stream<Facts.Issue> issues() {
    return facts.issues().stream()
        .filter(i -> Region.covers(area, i.area()) && !i.openedAt().isAfter(asOf));
  }

  private List<Facts.OutletDay> days() {
    return facts.days().stream()
        .filter(d -> Region.covers(area, d.area()) && inWindow(d.day()))
        .toList();
  }

  private boolean inWindow(LocalDate day) {
    LocalDate today = CityTime.day(asOf);
    return !day.isAfter(today) && day.isAfter(today.minusDays(rules.window()));
  }
}
