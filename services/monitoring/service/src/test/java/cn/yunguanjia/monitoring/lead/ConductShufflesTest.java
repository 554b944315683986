package cn.yunguanjia.monitoring.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.monitoring.rules.AlertRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Findings are confirmed, taken back and confirmed again, each in its own order and all in any
 * order: which leads stand at the end follows from which findings do.
 */
class ConductShufflesTest {
  static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  static final AlertRules RULES =
      new AlertRules(
          "alerts",
          "test",
          FIRST,
          false,
          null,
          List.of(),
          null,
          null,
          new AlertRules.Lead(3, 30, new BigDecimal("1")),
          new AlertRules.Suspicions(List.of(), Duration.ZERO));
  private static final int ORDERS = 40;
  private final Conduct conduct = new Conduct(RULES);

  /** One finding and how often it was judged: odd numbers leave it standing. */
  private record Fate(String id, int day, String multiple, int judgements) {
    boolean stands() {
      return judgements % 2 == 1;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void threeDaysAndLargeOnesEndAlikeInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<Fate> fates = fates(random, 6, 3);
    Set<String> ends = new HashSet<>();
    for (int order = 0; order < ORDERS; order++) {
      ends.add(leads(after(fates, random)).toString());
    }
    assertThat(ends).hasSize(1);
    Set<Integer> days =
        fates.stream().filter(Fate::stands).map(Fate::day).collect(Collectors.toSet());
    assertThat(ends.iterator().next().contains("REPEATED")).isEqualTo(days.size() == 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void noLeadStandsOnTooLittleAndNoneIsMissed(long seed) {
    Random random = new Random(seed);
    List<Fate> fates = fates(random, 20, 60);
    for (int order = 0; order < ORDERS; order++) {
      Balance balance = after(fates, random);
      for (NonComplianceSuspected lead : balance.standingLeads()) {
        long left = lead.days().stream().filter(balance.days()::contains).count();
        assertThat(left).isGreaterThanOrEqualTo(lead.reason().equals("REPEATED") ? 3 : 1);
      }
      assertThat(large(balance))
          .isEqualTo(
              fates.stream()
                  .filter(fate -> fate.stands() && fate.multiple().startsWith("1"))
                  .map(fate -> FIRST.plusDays(fate.day()))
                  .collect(Collectors.toCollection(TreeSet::new)));
      assertNoneMissed(balance);
    }
  }

  private static void assertNoneMissed(Balance balance) {
    TreeSet<LocalDate> free = new TreeSet<>(balance.days());
    free.removeIf(day -> balance.led("REPEATED", day));
    for (LocalDate day : free) {
      assertThat(free.subSet(day, true, day.plusDays(29), true)).hasSizeLessThan(3);
    }
  }

  private static TreeSet<LocalDate> large(Balance balance) {
    return balance.standingLeads().stream()
        .filter(lead -> lead.reason().equals("LARGE"))
        .flatMap(lead -> lead.days().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> leads(Balance balance) {
    return balance.standingLeads().stream()
        .map(lead -> lead.leadId() + lead.reason())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Fate> fates(Random random, int findings, int days) {
    List<Fate> fates = new ArrayList<>();
    for (int n = 0; n < findings; n++) {
      String multiple = random.nextInt(4) == 0 ? "1.5" : "0.2";
      fates.add(new Fate("f" + n, random.nextInt(days), multiple, 1 + random.nextInt(4)));
    }
    return fates;
  }

  /** All judgements, shuffled but for the order of each finding's own; one in five comes twice. */
  private Balance after(List<Fate> fates, Random random) {
    Balance balance = conduct.initial();
    List<Fate> waiting = new ArrayList<>(fates);
    int[] told = new int[fates.size()];
    while (!waiting.isEmpty()) {
      Fate fate = waiting.get(random.nextInt(waiting.size()));
      int at = fates.indexOf(fate);
      Conduct.Weigh next =
          told[at]++ % 2 == 0
              ? new Conduct.Lay(finding(fate.id(), fate.multiple()), FIRST.plusDays(fate.day()))
              : new Conduct.TakeOut(withdrawn(fate.id()));
      if (told[at] == fate.judgements()) {
        waiting.remove(fate);
      }
      for (int times = random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
        for (DomainEvent event : ((Decision.Accepted) conduct.decide(balance, next)).events()) {
          balance = conduct.evolve(balance, event);
        }
      }
    }
    return balance;
  }

  static ExceedanceWithdrawn withdrawn(String id) {
    return new ExceedanceWithdrawn(
        id,
        "91330481MA2YGJ0101",
        "91330481MA2YGJ0101:DW001",
        "330481",
        "w01018",
        null,
        "corrected data keeps the limit",
        List.of(2L),
        Instant.EPOCH);
  }

  static ExceedanceConfirmed finding(String id, String multiple) {
    Instant at = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    BigDecimal max = new BigDecimal("80");
    return new ExceedanceConfirmed(
        id,
        "91330481MA2YGJ0101",
        "91330481MA2YGJ0101:DW001",
        "330481",
        "w01018",
        AveragingPeriod.HOUR,
        at,
        new BigDecimal("100"),
        multiple == null ? null : new BigDecimal(multiple),
        "permit",
        new Limit("DW001", "w01018", AveragingPeriod.HOUR, null, max, "mg/L", "GB", "1", null),
        List.of(1L),
        at);
  }
}
