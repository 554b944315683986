package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentileTest {

  @ParameterizedTest
  @CsvSource({
    "10, 90, 9.1",
    "10, 95, 9.55",
    "365, 90, 328.6",
    "1, 95, 1",
    "10, 0, 1",
    "10, 100, 10",
    "11, 50, 6",
    "365, 98, 357.72"
  })
  void ofTheFirstNumbers(int n, int p, BigDecimal expected) {
    List<BigDecimal> values =
        new ArrayList<>(IntStream.rangeClosed(1, n).mapToObj(BigDecimal::valueOf).toList());
    Collections.shuffle(values, new Random(n));

    assertThat(Percentile.of(values, p))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(expected));
  }

  @Test
  void ofNothingThereIsNone() {
    assertThat(Percentile.of(List.of(), 90)).isEmpty();
    assertThatThrownBy(() -> Percentile.of(List.of(), 101)).hasMessageContaining("101");
  }
}
