package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.monitoring.domain.suspicion.Detectors;
import cn.yunguanjia.monitoring.domain.suspicion.Finding;
import cn.yunguanjia.monitoring.domain.suspicion.OutletRecord;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import cn.yunguanjia.monitoring.domain.suspicion.SuspicionRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the detectors cry wolf over the honest history of the simulated city, and how often
 * they see what was planted. Prints the table that stands in docs/domain/suspicion.md; a whole year
 * with {@code -Dsuspicion.days=365}.
 */
class SuspicionRatesTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 23);
  private static final int DAYS = Integer.getInteger("suspicion.days", 84);
  private static final int EVERY = Integer.getInteger("suspicion.every", 5);
  private static final int PAST = 28;
  private static final Set<SuspicionKind> KINDS = Set.of(SuspicionKind.values());

  private final SuspicionRules rules = rules();
  private final List<OutletSource> outlets = outlets();

  @Test
  void honestDataIsHardlyEverSuspected() {
    Map<SuspicionKind, Integer> alarms = new EnumMap<>(SuspicionKind.class);
    List<String> examples = new ArrayList<>();
    LocalDate first = LAST.minusDays(DAYS);
    long outletDays = 0;
    for (OutletSource outlet : outlets) {
      OutletRecord record =
          Planted.withPower(HonestRecords.of(outlet, first.minusDays(PAST), LAST));
      outletDays += DAYS;
      for (Finding f : Detectors.look(record, span(first, LAST), rules, KINDS)) {
        alarms.merge(f.kind(), 1, Integer::sum);
        examples.add(
            outlet.address()
                + " "
                + f.kind()
                + " "
                + f.factor()
                + " "
                + f.span()
                + " "
                + f.strength());
      }
    }
    double months = outletDays / 30.4375;
    System.out.printf(
        "%nHonest: %d outlets, %d days, %.0f outlet-months%n", outlets.size(), DAYS, months);
    int all = 0;
    for (SuspicionKind kind : SuspicionKind.values()) {
      int n = alarms.getOrDefault(kind, 0);
      all += n;
      System.out.printf("| %s | %d | %.4f |%n", kind, n, n / months);
    }
    System.out.printf("| all | %d | %.4f |%n", all, all / months);
    examples.stream().limit(40).forEach(System.out::println);
    assertThat(all / months).as("false alarms per outlet-month %s", examples).isLessThan(0.02);
  }

  @Test
  void whatIsPlantedIsSeen() {
    record Tally(int tried, int seen, int asAny) {}
    Map<Planted, Tally> table = new LinkedHashMap<>();
    LocalDate first =
        Span.weekOf(CityTime.startOf(LAST.minusDays(21)), 2).equals(LAST.minusDays(21))
            ? LAST.minusDays(21)
            : LAST.minusDays(28);
    Span fortnight = span(first, first.plusDays(14));
    Random chance = new Random(212);
    List<Planted> plants = Planted.all();
    for (OutletSource outlet : someOutlets()) {
      OutletRecord honest = HonestRecords.of(outlet, first.minusDays(90), first.plusDays(17));
      String factor = outlet.limits().limits().getFirst().factor();
      for (Planted planted : plants) {
        OutletRecord record = planted.act().on(honest, factor, fortnight, chance);
        if (record == null) {
          continue;
        }
        List<Finding> found = Detectors.look(record, span(first, first.plusDays(17)), rules, KINDS);
        boolean seen = found.stream().anyMatch(f -> f.kind() == planted.kind());
        Tally before = table.getOrDefault(planted, new Tally(0, 0, 0));
        table.put(
            planted,
            new Tally(
                before.tried() + 1,
                before.seen() + (seen ? 1 : 0),
                before.asAny() + (found.isEmpty() ? 0 : 1)));
      }
    }
    System.out.println();
    Map<SuspicionKind, Double> strongest = new EnumMap<>(SuspicionKind.class);
    table.forEach(
        (planted, t) -> {
          double rate = t.seen() / (double) t.tried();
          strongest.merge(planted.kind(), rate, Math::max);
          System.out.printf(
              "| %s | %s | %d | %.0f %% | %.0f %% |%n",
              planted.kind(), planted.how(), t.tried(), 100 * rate, 100.0 * t.asAny() / t.tried());
        });
    assertThat(strongest.keySet()).containsExactlyInAnyOrder(SuspicionKind.values());
    strongest.forEach((kind, rate) -> assertThat(rate).as(kind.name()).isGreaterThan(0.9));
  }

  @Test
  void whatHappensInnocentlyIsHardlyEverSuspected() {
    LocalDate first = Span.weekOf(CityTime.startOf(LAST.minusDays(21)), 2);
    Span fortnight = span(first, first.plusDays(14));
    List<OutletRecord> records = new ArrayList<>();
    List<String> factors = new ArrayList<>();
    for (OutletSource outlet : someOutlets()) {
      records.add(HonestRecords.of(outlet, first.minusDays(60), first.plusDays(17)));
      factors.add(outlet.limits().limits().getFirst().factor());
    }
    System.out.println();
    for (Innocent innocent : Innocent.all()) {
      Map<SuspicionKind, Integer> alarms = new EnumMap<>(SuspicionKind.class);
      for (int i = 0; i < records.size(); i++) {
        OutletRecord record = innocent.act().on(records.get(i), factors.get(i), fortnight);
        Detectors.look(record, fortnight, rules, KINDS)
            .forEach(f -> alarms.merge(f.kind(), 1, Integer::sum));
      }
      int all = alarms.values().stream().mapToInt(n -> n).sum();
      System.out.printf(
          "| %s | %d | %s |%n", innocent.how(), records.size(), all == 0 ? "none" : alarms);
      assertThat(all)
          .as("%s: %s", innocent.how(), alarms)
          .isLessThanOrEqualTo(1 + records.size() / 20);
    }
  }

  /** Whatever day the city is loaded on, the list is not empty, and shows what was planted. */
  @Test
  void whatTheStoriesFalsifyIsSeen() {
    City city = City.load();
    for (int day = 0; day < 7; day++) {
      LocalDate loaded = LAST.plusDays(day);
      for (Falsification f : city.falsified()) {
        OutletSource outlet =
            Sources.outlets(city, loaded).stream()
                .filter(o -> o.address().equals(f.uscc() + ":" + f.outlet()))
                .findFirst()
                .orElseThrow();
        OutletRecord month = HonestRecords.of(outlet, loaded.minusDays(30), loaded);
        SuspicionKind kind =
            switch (f.how()) {
              case FLAT -> SuspicionKind.FLAT_LINE;
              case HELD -> SuspicionKind.UNDER_LIMIT;
              case COPIED -> SuspicionKind.COPIED_PERIOD;
              case TOTAL -> SuspicionKind.TOLD_TOTAL;
            };
        assertThat(Detectors.look(month, span(loaded.minusDays(30), loaded), rules, KINDS))
            .as("%s loaded on %s", f, loaded)
            .anyMatch(found -> found.kind() == kind && found.factor().equals(f.factor()));
      }
    }
  }

  private List<OutletSource> someOutlets() {
    return IntStream.range(0, outlets.size())
        .filter(i -> i % EVERY == 0)
        .mapToObj(outlets::get)
        .toList();
  }

  private static Span span(LocalDate from, LocalDate to) {
    return new Span(CityTime.startOf(from), CityTime.startOf(to));
  }

  private static List<OutletSource> outlets() {
    return Sources.outlets(honest(), LAST).stream()
        .filter(o -> o.speaks(LAST.minusDays(1)))
        .toList();
  }

  private static City honest() {
    City city = City.load();
    return new City(
        city.enterprises(),
        city.limits(),
        city.stations(),
        city.episodes(),
        city.peaks(),
        city.silent(),
        city.causes(),
        List.of());
  }

  private static SuspicionRules rules() {
    try (InputStream in = SuspicionRules.class.getResourceAsStream("/rules/suspicion.json")) {
      return JsonMapper.shared()
          .readerForListOf(SuspicionRules.class)
          .<List<SuspicionRules>>readValue(in)
          .getFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
