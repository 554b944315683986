package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the demonstration's air laboratory. */
class AirLaboratoryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void everyStationIsSampledOnTheSameDaysThatAreOver() {
    List<String> lines = new AirLaboratory(City.load(), TODAY).table().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("station,date,pm10,pm2_5,tsp,nox,pb,bap");
    List<String> samples = lines.subList(1, lines.size());
    long stations = City.load().stations().stream().filter(Station::air).count();
    assertThat(samples).hasSize((int) stations * 27).doesNotHaveDuplicates();
    assertThat(samples)
        .allMatch(line -> line.split(",", -1).length == 8)
        .allMatch(line -> LocalDate.parse(line.split(",")[1]).isBefore(TODAY));
    assertThat(samples.stream().filter(line -> line.matches("[^,]+,2026-0[789].*")).count())
        .as("a whole quarter has the days that lead needs")
        .isGreaterThanOrEqualTo(15 * stations);
  }

  @Test
  void itSaysTheSameTwice() {
    City city = City.load();
    assertThat(new AirLaboratory(city, TODAY).table())
        .isEqualTo(new AirLaboratory(city, TODAY).table());
  }
}
