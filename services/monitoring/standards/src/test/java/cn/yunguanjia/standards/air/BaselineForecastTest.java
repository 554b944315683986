package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineForecastTest {

  @Test
  void persistenceExpectsTheLastDay() {
    assertThat(BaselineForecast.PERSISTENCE.expect(List.of(40, 60), 3)).hasValue(60);
  }

  @Test
  void theTrendGoesOnHalfAsMuchEachDay() {
    List<Integer> rising = List.of(40, 60);
    assertThat(BaselineForecast.DAMPED_TREND.expect(rising, 1)).hasValue(70);
    assertThat(BaselineForecast.DAMPED_TREND.expect(rising, 2)).hasValue(75);
    assertThat(BaselineForecast.DAMPED_TREND.expect(rising, 3)).hasValue(78);
    assertThat(BaselineForecast.DAMPED_TREND.expect(List.of(60, 41), 1)).hasValue(32);
    assertThat(BaselineForecast.DAMPED_TREND.expect(List.of(200, 20), 2)).hasValue(1);
  }

  @Test
  void withoutTheLastTwoDaysThereIsNone() {
    assertThat(BaselineForecast.PERSISTENCE.expect(Arrays.asList(40, null), 1)).isEmpty();
    assertThat(BaselineForecast.PERSISTENCE.expect(List.of(40), 1)).isEmpty();
  }

  @Test
  void theErrorIsMeasuredOnDaysThatWereMeasured() {
    // after day 2 expects 60 for 90, after day 3 expects 90 for nothing, after day 5 expects 50 for
    // 50
    List<Integer> series = Arrays.asList(40, 60, 90, null, 40, 50, 50);
    ForecastError one = ForecastError.of(BaselineForecast.PERSISTENCE, series, 1);
    assertThat(one.days()).isEqualTo(2);
    assertThat(one.meanAbsolute()).isEqualTo("15.0");
    assertThat(one.gradeHit()).isEqualTo("100.0");
    ForecastError five = ForecastError.of(BaselineForecast.PERSISTENCE, series, 5);
    assertThat(five.days()).isEqualTo(1);
    assertThat(five.meanAbsolute()).isEqualTo("10.0");
    assertThat(five.gradeHit()).isEqualTo("0.0");
    assertThat(ForecastError.of(BaselineForecast.PERSISTENCE, List.of(), 1).gradeHit()).isNull();
  }
}
