package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class AirDayTest {
  private static final AirDay.Validity VALID = new AirDay.Validity(20, 6, 14, null);

  @Test
  void aDailyMeanNeedsTwentyHours() {
    var twenty = AirDay.of(Map.of(AirItem.PM2_5_1H, hours(h -> h < 20 ? "35" : null)), VALID);
    assertThat(twenty.get(AirItem.PM2_5_24H)).isEqualByComparingTo("35");
    var nineteen = AirDay.of(Map.of(AirItem.PM2_5_1H, hours(h -> h < 19 ? "35" : null)), VALID);
    assertThat(nineteen).isEmpty();
  }

  @Test
  void ozoneIsTheHighestMeanOfEightHours() {
    // 160 from 10 to 18 o'clock, 40 at all other hours
    var day = AirDay.of(Map.of(AirItem.O3_1H, hours(h -> h >= 10 && h < 18 ? "160" : "40")), VALID);
    assertThat(day.get(AirItem.O3_8H)).isEqualByComparingTo("160");
    // seven hours of 160 and one of 40
    var shorter =
        AirDay.of(Map.of(AirItem.O3_1H, hours(h -> h >= 10 && h < 17 ? "160" : "40")), VALID);
    assertThat(shorter.get(AirItem.O3_8H)).isEqualByComparingTo("145");
  }

  @Test
  void ozoneNeedsEnoughEightHourMeans() {
    // hours 0 to 4 missing: the window that ends at 8 has three hours, at 11 six
    var fourteen = AirDay.of(Map.of(AirItem.O3_1H, hours(h -> h < 5 ? null : "100")), VALID);
    assertThat(fourteen.get(AirItem.O3_8H)).isEqualByComparingTo("100");
    var thirteen = AirDay.of(Map.of(AirItem.O3_1H, hours(h -> h < 6 ? null : "100")), VALID);
    assertThat(thirteen).isEmpty();
  }

  @Test
  void aHighOzoneDayCountsWithFewerMeansWhereTheRuleSaysSo() {
    var lenient = new AirDay.Validity(20, 6, 14, new BigDecimal("160"));
    var above = AirDay.of(Map.of(AirItem.O3_1H, hours(h -> h < 6 ? null : "161")), lenient);
    assertThat(above.get(AirItem.O3_8H)).isEqualByComparingTo("161");
    var equal = AirDay.of(Map.of(AirItem.O3_1H, hours(h -> h < 6 ? null : "160")), lenient);
    assertThat(equal).isEmpty();
  }

  @Test
  void theHighestHourOfOzoneCountsIn2012Only() {
    var hours = Map.of(AirItem.O3_1H, hours(h -> h == 15 ? "240" : "40"));
    var day = AirDay.of(hours, VALID);
    assertThat(day.get(AirItem.O3_1H)).isEqualByComparingTo("240");
    for (AirItem item : AirQuality.DAILY) {
      day.putIfAbsent(item, BigDecimal.ONE);
    }
    // 240: 100 + 40 / 100 * 50; the eight hours around it have a mean of 65
    var in2012 = AirQuality.ofDay(AqiStandard.HJ_633_2012, day);
    assertThat(in2012.aqi()).hasValue(120);
    assertThat(in2012.primary()).containsExactly(AirItem.O3_1H);
    assertThat(AirQuality.ofDay(AqiStandard.HJ_633_2026, day).aqi()).hasValue(33);
  }

  private static List<BigDecimal> hours(IntFunction<String> value) {
    List<BigDecimal> hours = new ArrayList<>();
    for (int h = 0; h < 24; h++) {
      String text = value.apply(h);
      hours.add(text == null ? null : new BigDecimal(text));
    }
    return hours;
  }
}
