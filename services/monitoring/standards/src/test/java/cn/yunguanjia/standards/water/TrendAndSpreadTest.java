package cn.yunguanjia.standards.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a warning and a load to the sea are worked out with. */
class TrendAndSpreadTest {
  @Test
  void oneOddValueDoesNotBendTheTrend() {
    List<Trend.Point> points = new ArrayList<>();
    for (int day = 0; day < 11; day++) {
      points.add(point(day, new BigDecimal("0.50").add(new BigDecimal("0.02").multiply(of(day)))));
    }
    points.set(5, point(5, new BigDecimal("9")));

    Trend trend = Trend.of(points).orElseThrow();

    assertThat(trend.perStep()).isEqualByComparingTo("0.02");
    assertThat(trend.level()).isEqualByComparingTo("0.70");
    assertThat(trend.after(10)).isEqualByComparingTo("0.90");
    assertThat(trend.agreement()).isGreaterThan(new BigDecimal("0.8"));
  }

  @Test
  void missingDaysKeepTheirDistance() {
    Trend trend =
        Trend.of(List.of(point(0, of(1)), point(2, of(3)), point(9, of(10)))).orElseThrow();

    assertThat(trend.perStep()).isEqualByComparingTo("1");
  }

  @Test
  void twoValuesAreNoTrend() {
    assertThat(Trend.of(List.of(point(0, of(1)), point(1, of(2))))).isEmpty();
  }

  @Test
  void whatIsOddIsMeasuredByWhatIsUsual() {
    Spread usual =
        Spread.of(Stream.of("5.0", "5.1", "4.9", "5.2", "4.8", "20").map(BigDecimal::new).toList());

    assertThat(usual.median()).isEqualByComparingTo("5.05");
    assertThat(usual.isOdd(new BigDecimal("5.4"), of(4))).isFalse();
    assertThat(usual.isOdd(new BigDecimal("6.5"), of(4))).isTrue();
    assertThat(usual.isOdd(new BigDecimal("3.5"), of(4))).isTrue();
  }

  @Test
  void aRiverCarriesConcentrationTimesFlow() {
    assertThat(Flux.tonnes(new BigDecimal("2.5"), new BigDecimal("40"), Duration.ofDays(1)))
        .isEqualByComparingTo("8.64");
    assertThat(Flux.tonnes(new BigDecimal("2.5"), new BigDecimal("-40"), Duration.ofDays(1)))
        .as("what flows back in")
        .isEqualByComparingTo("-8.64");
    assertThat(Flux.filledUp(List.of(of(8), of(10)), 30)).isEqualByComparingTo("270");
  }

  private static Trend.Point point(int day, BigDecimal value) {
    return new Trend.Point(day, value);
  }

  private static BigDecimal of(int number) {
    return new BigDecimal(number);
  }
}
