package cn.yunguanjia.monitoring.units;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.monitoring.ReadingUnitRegistered;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of devices become the units the platform keeps and judges by. */
class UnitsTest {
  private static final String WATER = "91330481MA2YGJ0101:DW001";
  private static final String STACK = "91330481MA2YGJ0101:DA001";
  private static final String STATION = "station:S1";
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0.231, g/L, w01018, 231",
    "231.0, mg/L, w01018, 231",
    "35, µg/L, w20117, 0.035",
    "35, ng/L, w20111, 0.000035",
    "12500, µg/m³, a21026, 12.5",
    "20, ng/m³, a34013, 0.00002",
    "36, m³/h, w00000, 10",
    "864, m³/d, w00000, 10",
    "3600, m³/h, a00000, 1",
    "101325, Pa, a01013, 101.325"
  })
  void aValueIsConvertedExactly(String sent, String unit, String factor, String kept) {
    String source = factor.startsWith("w") ? WATER : STACK;
    assertThat(
            KeptUnit.conversion(source, factor, Unit.parse(unit).orElseThrow())
                .orElseThrow()
                .apply(new BigDecimal(sent))
                .toPlainString())
        .isEqualTo(kept);
  }

  @Test
  void aShareOfAGasBecomesItsMassAtStandardConditions() {
    // HJ 212-2017, formula 20: 64 / 22.4 × 35 = 100
    assertThat(in(STACK, "a21026", Unit.PPM, "35")).isEqualByComparingTo("100");
    assertThat(in(STACK, "a21026", Unit.PPB, "35000")).isEqualByComparingTo("100");
    assertThat(KeptUnit.conversion(STATION, "a21026", Unit.PPM)).isEmpty();
    assertThat(KeptUnit.conversion(STACK, "a34013", Unit.PPM)).isEmpty();
  }

  @Test
  void whatAppendixBPrintsIsNotWhatIsKept() {
    // the table prints µg/L for chromium(VI) and ng/m³ for ammonia and particles
    assertThat(KeptUnit.of(WATER, "w20117")).contains(Unit.MG_PER_L);
    assertThat(KeptUnit.of(WATER, "w20115")).contains(Unit.MG_PER_L);
    assertThat(KeptUnit.of(STACK, "a21001")).contains(Unit.MG_PER_M3);
    assertThat(KeptUnit.of(STACK, "a34001")).contains(Unit.MG_PER_M3);
    assertThat(KeptUnit.of(STATION, "a34004")).contains(Unit.UG_PER_M3);
    assertThat(KeptUnit.of(STATION, "a21005")).contains(Unit.MG_PER_M3);
    assertThat(KeptUnit.of(WATER, "w01001")).isEmpty();
  }

  @Test
  void oneUnitIsWrittenInManyWays() {
    assertThat(List.of("ug/L", "μg/l", "µg/L", " 微克/升 "))
        .allSatisfy(text -> assertThat(Unit.parse(text)).contains(Unit.UG_PER_L));
    assertThat(Unit.parse("mg/m3")).isEqualTo(Unit.parse("mg/m³")).contains(Unit.MG_PER_M3);
    assertThat(Unit.parse("℃")).contains(Unit.CELSIUS);
    assertThat(Unit.parse("furlong")).isEmpty();
  }

  @Test
  void aUnitIsRegisteredOnceAndUnderItsOwnName() {
    DeviceUnits units = new DeviceUnits();
    Decision first = units.decide(List.of(), register("011", "ug/L"));
    assertThat(first).isInstanceOf(Decision.Accepted.class);
    var event = (ReadingUnitRegistered) ((Decision.Accepted) first).events().getFirst();
    assertThat(event.factor()).isEqualTo("w01018");
    assertThat(event.unit()).isEqualTo("µg/L");
    assertThat(units.decide(List.of(event), register("w01018", "µg/L")))
        .isEqualTo(Decision.unchanged());
  }

  @ParameterizedTest
  @CsvSource({
    "w01018, furlong, unit-unknown",
    "w01018, m³/h, unit-of-another-kind",
    "w01018, ppm, unit-of-another-kind",
    "w01001, mg/L, factor-without-unit",
    "zz9, mg/L, factor-unknown"
  })
  void aWrongUnitIsRefusedWithTheRightOnes(String factor, String unit, String code) {
    Decision decision = new DeviceUnits().decide(List.of(), register(factor, unit));
    var refusal = ((Decision.Refused) decision).refusal();
    assertThat(refusal.code()).isEqualTo(code);
    if (code.startsWith("unit")) {
      assertThat(refusal.message().en()).contains("g/L, mg/L, µg/L");
    }
  }

  @Test
  void theUnitOfTheTimeOfMeasurementHolds() {
    var units =
        new RegisteredUnits(
            List.of(
                new RegisteredUnits.Version("w01018", Unit.G_PER_L, NOW, NOW),
                new RegisteredUnits.Version("w01018", Unit.UG_PER_L, NOW.plusSeconds(60), NOW)));
    assertThat(units.at("w01018", NOW.minusSeconds(1))).isEmpty();
    assertThat(units.at("w01018", NOW)).contains(Unit.G_PER_L);
    assertThat(units.at("w01018", NOW.plusSeconds(60))).contains(Unit.UG_PER_L);
    assertThat(units.at("w21003", NOW)).isEmpty();
  }

  private static DeviceUnits.Register register(String factor, String unit) {
    return new DeviceUnits.Register("MN1", WATER, factor, unit, NOW, NOW);
  }

  private static BigDecimal in(String source, String factor, Unit unit, String value) {
    return Optional.of(new BigDecimal(value))
        .map(KeptUnit.conversion(source, factor, unit).orElseThrow()::apply)
        .orElseThrow();
  }
}
