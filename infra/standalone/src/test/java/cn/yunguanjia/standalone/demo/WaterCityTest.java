package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The waters of the demonstration city: lists, laboratory, flow, the rise and the bloom. */
class WaterCityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private final SectionBook book = SectionBook.load();
  private final City city = City.load();

  @Test
  void aBasinHasFiveSectionsAndTheFourRiversToTheSeaHaveFlow() {
    List<SectionBook.Section> sections = book.on(TODAY).sections();
    Map<Object, Long> basins =
        sections.stream()
            .collect(Collectors.groupingBy(s -> s.fields().get("basin"), Collectors.counting()));
    assertThat(basins.get("canal")).isGreaterThanOrEqualTo(5);
    assertThat(basins.get("bay")).isGreaterThanOrEqualTo(5);

    List<String> outlets =
        sections.stream()
            .filter(s -> s.fields().get("seaOutlet").equals(true))
            .map(SectionBook.Section::id)
            .toList();
    assertThat(outlets).hasSize(4);
    for (Station station : city.stations()) {
      if (!station.air()) {
        boolean flows =
            Waters.of(station, TODAY).hour(TODAY.atStartOfDay()).stream().anyMatch(Sample::isFlow);
        assertThat(flows).as(station.id()).isEqualTo(outlets.contains(station.id()));
      }
    }
  }

  @Test
  void theOlderListDoesNotKnowWhatCameLaterAndRefersToNothingOutside() {
    for (SectionBook.Version list : book.lists()) {
      Set<String> ids =
          list.sections().stream().map(SectionBook.Section::id).collect(Collectors.toSet());
      assertThat(list.sections())
          .allSatisfy(
              s -> {
                if (s.fields().get("upstream") != null) {
                  assertThat(ids).contains((String) s.fields().get("upstream"));
                }
              });
    }
    assertThat(book.lists().getFirst().sections())
        .hasSize(book.lists().getLast().sections().size() - 1);
  }

  @Test
  void whereDrinkingWaterIsTakenIsNoStationOfTheMap() {
    assertThat(city.stations()).noneMatch(s -> s.id().equals("DEMO-S01"));
    assertThat(book.on(TODAY).sections())
        .filteredOn(SectionBook.Section::drinkingSource)
        .hasSize(1);
  }

  @Test
  void theLaboratorySpeaksOfEverySectionEveryMonthAndMarksWhatIsBelowDetection() {
    String[] lines =
        new Laboratory(book, city, TODAY).table(TODAY.minusDays(365), TODAY).split("\n");

    assertThat(lines.length).isBetween(12 * 12, 13 * 13 + 1);
    assertThat(Arrays.stream(lines).map(l -> l.split(",", -1).length).distinct()).hasSize(1);
    assertThat(lines[1]).contains("0.00004L");
    assertThat(Arrays.stream(lines).filter(l -> l.startsWith("DEMO-S01,"))).hasSize(12);
    assertThat(new Laboratory(book, city, TODAY).table(TODAY.minusDays(365), TODAY))
        .as("twice the same")
        .isEqualTo(String.join("\n", lines) + "\n");
  }

  @Test
  void ammoniaRisesTowardsClassFourInOneRiverAndAlgaeBloomInTheLake() {
    Map<LocalDate, Double> rising = means("DEMO-W05", "w21003");
    assertThat(rising.get(TODAY.minusDays(1))).isBetween(0.85, 0.999);
    assertThat(rising.get(TODAY.plusDays(2))).isLessThan(1.0);
    List<Double> lately = new ArrayList<>();
    for (int day = 14; day > 0; day--) {
      lately.add(rising.get(TODAY.minusDays(day)));
    }
    long up = 0;
    for (int i = 1; i < lately.size(); i++) {
      up += lately.get(i) > lately.get(i - 1) ? 1 : 0;
    }
    assertThat(up).isGreaterThan(10);
    Map<LocalDate, Double> algae = means("DEMO-W09", "w01016");
    assertThat(algae.get(TODAY)).isGreaterThan(30);
    assertThat(algae.get(TODAY.minusDays(20))).isLessThan(20);
  }

  private Map<LocalDate, Double> means(String id, String factor) {
    Station station =
        city.stations().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    Source source = Waters.of(station, TODAY);
    Map<LocalDate, Double> means = new HashMap<>();
    for (LocalDate day = TODAY.minusDays(30);
        day.isBefore(TODAY.plusDays(4));
        day = day.plusDays(1)) {
      double sum = 0;
      for (int hour = 0; hour < 24; hour += 4) {
        sum +=
            source.hour(day.atTime(hour, 0)).stream()
                .filter(s -> s.factor().equals(factor))
                .findFirst()
                .orElseThrow()
                .value();
      }
      means.put(day, sum / 6);
    }
    return means;
  }
}
