package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositeIndexTest {
  private static final Map<AirPollutant, BigDecimal> YEAR =
      Map.of(
          AirPollutant.SO2, new BigDecimal("6"),
          AirPollutant.NO2, new BigDecimal("30"),
          AirPollutant.PM10, new BigDecimal("55"),
          AirPollutant.PM2_5, new BigDecimal("30"),
          AirPollutant.CO, new BigDecimal("1.0"),
          AirPollutant.O3, new BigDecimal("150"));

  @Test
  void byTheLimitsOf2012() {
    CompositeIndex index = CompositeIndex.of(AirStandard.GB_3095_2012, YEAR);
    assertThat(singles(index))
        .containsExactly("0.1000", "0.7500", "0.7857", "0.8571", "0.2500", "0.9375");
    assertThat(index.value().setScale(4, RoundingMode.HALF_EVEN)).isEqualTo("3.6804");
    assertThat(index.main()).containsExactly(AirPollutant.O3);
  }

  @Test
  void byTheLimitsOfTheTransition() {
    CompositeIndex index = CompositeIndex.of(AirStandard.GB_3095_2026_TRANSITION, YEAR);
    assertThat(singles(index))
        .containsExactly("0.1000", "0.7500", "0.9167", "1.0000", "0.2500", "0.9375");
    assertThat(index.value().setScale(4, RoundingMode.HALF_EVEN)).isEqualTo("3.9542");
    assertThat(index.main()).containsExactly(AirPollutant.PM2_5);
  }

  @Test
  void weightsAddUpButDoNotMakeAnItemTheMainOne() {
    CompositeIndex index =
        CompositeIndex.weighted(
            AirStandard.GB_3095_2012, YEAR, Map.of(AirPollutant.NO2, BigDecimal.TWO));
    assertThat(index.value().setScale(4, RoundingMode.HALF_EVEN)).isEqualTo("4.4304");
    assertThat(index.main()).containsExactly(AirPollutant.O3);
  }

  @Test
  void withAnItemMissingThereIsNoSum() {
    Map<AirPollutant, BigDecimal> five = new EnumMap<>(YEAR);
    five.remove(AirPollutant.CO);
    CompositeIndex index = CompositeIndex.of(AirStandard.GB_3095_2012, five);
    assertThat(index.value()).isNull();
    assertThat(index.parts()).hasSize(5);
  }

  private static List<String> singles(CompositeIndex index) {
    return index.parts().stream()
        .map(part -> part.index().setScale(4, RoundingMode.HALF_EVEN).toPlainString())
        .toList();
  }
}
