package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.Uscc;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityTest {
  private final City city = City.load();

  @Test
  void atLeastSixtyEnterprisesOverAllSevenCounties() {
    assertThat(city.enterprises()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(city.enterprises().stream().map(Enterprise::area).distinct()).hasSize(7);
    assertThat(city.enterprises().stream().map(e -> Sector.valueOf(e.sector())).distinct())
        .containsExactlyInAnyOrder(Sector.values());
  }

  @Test
  void everyEnterpriseIsPlainlyFictitious() {
    assertThat(city.enterprises())
        .allSatisfy(
            e -> {
              assertThat(e.name().zh()).startsWith("示范·");
              assertThat(e.name().en()).startsWith("Demo ");
              assertThat(e.site().address()).contains("虚构");
              assertThat(e.uscc()).contains("MA2YGJ");
            });
  }

  @Test
  void bothCheckDigitsOfEveryCreditCodeHold() {
    assertThat(city.enterprises())
        .allSatisfy(
            e -> {
              assertThat(Uscc.checkHolds(e.uscc())).isTrue();
              assertThat(e.uscc().charAt(16)).isEqualTo(organisationCheck(e.uscc()));
              assertThat(e.uscc().substring(2, 8)).isEqualTo(e.area());
              assertThat(e.permit().permitNo()).isEqualTo(e.uscc() + "001P");
            });
  }

  @Test
  void codesAndDevicesAreUsedOnce() {
    assertThat(city.enterprises().stream().map(Enterprise::uscc)).doesNotHaveDuplicates();
    assertThat(
            Stream.concat(
                city.stations().stream().map(Station::mn),
                city.enterprises().stream().flatMap(e -> e.outlets().stream().map(o -> o.mn()))))
        .doesNotHaveDuplicates()
        .allMatch(mn -> mn.matches("[0-9A-F]{24}"));
  }

  @Test
  void theAccountsFirmDyesTextilesInTongxiangAndHasWaterAndBoiler() {
    Enterprise firm = city.enterprises().getFirst();

    assertThat(firm.uscc()).isEqualTo("91330483MA2YGJ019P");
    assertThat(firm.sector()).isEqualTo("TEXTILE_DYEING");
    assertThat(firm.outlet("DW001").limits()).startsWith("GB4287");
    assertThat(firm.outlet("DA001").limits()).isEqualTo("GB13271-GAS");
  }

  /** GB 18918-2002 table 1; GB 4287-2012 tables 2 and 3; GB 13271-2014 table 2. */
  @ParameterizedTest
  @CsvSource({
    "GB18918-1A, DAY, w01018=50 w21003=5 w21001=15 w21011=0.5 w01012=10 w01001=9",
    "GB4287-T2-DIRECT, DAY, w01018=80 w21003=10 w21001=15 w21011=0.5 w01001=9",
    "GB4287-T2-INDIRECT, DAY, w01018=200 w21003=20 w21001=30 w21011=1.5 w01001=9",
    "GB4287-T3-INDIRECT, DAY, w01018=80 w21003=10 w21001=15 w21011=0.5 w01001=9",
    "GB13271-GAS, HOUR, a34013=20 a21026=50 a21002=200"
  })
  void limitsOfCheckedStandardsAreThoseOfTheirTables(String set, String period, String limits) {
    LimitSet found = city.limits().get(set);

    assertThat(found.official()).isTrue();
    assertThat(found.period()).isEqualTo(period);
    Map<String, String> expected =
        Stream.of(limits.split(" "))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(p -> p[0], p -> p[1]));
    assertThat(
            found.limits().stream()
                .collect(Collectors.toMap(LimitSet.Bound::factor, LimitSet.Bound::max)))
        .isEqualTo(expected);
  }

  @Test
  void limitsThatCouldNotBeCheckedSaySo() {
    assertThat(city.limits().values())
        .filteredOn(set -> !set.official())
        .allMatch(set -> set.clause().contains("演示配置"));
  }

  @Test
  void everyLimitHasAUnitAndAFactorWithAName() {
    assertThat(city.limits().values())
        .flatExtracting(LimitSet::limits)
        .allSatisfy(
            bound -> {
              assertThat(bound.unit()).isNotBlank();
              assertThat(Pollutant.nameOf(bound.factor()).zh()).isNotEqualTo(bound.factor());
            });
  }

  @Test
  void everyEpisodeBreaksALimitThatItsOutletHas() {
    assertThat(city.episodes())
        .allSatisfy(
            e -> {
              Enterprise firm = city.enterprise(e.uscc()).orElseThrow();
              LimitSet set = city.limitsOf(firm.outlet(e.outlet()));
              assertThat(set.of(e.factor())).isPresent();
              assertThat(e.times().doubleValue()).isGreaterThan(1.1);
              assertThat(e.daysAgo()).isPositive();
              assertThat(city.causes()).containsKey(e.cause());
              assertThat(city.silent()).doesNotContainKey(e.uscc());
            });
  }

  /** GB 11714-1997: weights 3 7 9 10 5 8 4 2, modulo 11. */
  private static char organisationCheck(String uscc) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(uscc.charAt(8 + i), 36) * weights[i];
    }
    return "0123456789X0".charAt(11 - sum % 11);
  }
}
