package cn.yunguanjia.monitoring.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Thinning keeps every extreme, however the values are divided. */
class EnvelopeTest {
  private static final Instant EIGHT = Instant.parse("2026-11-20T00:00:00Z");

  @RepeatedTest(20)
  void partsTogetherHaveTheExtremesOfTheWhole(RepetitionInfo repetition) {
    Random chance = new Random(repetition.getCurrentRepetition());
    List<Measured> values = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      values.add(value(i, chance.nextInt(1000), chance.nextInt(4) == 0 ? "C" : "N"));
    }
    Envelope whole = Envelope.of(EIGHT, values);
    int cut = 1 + chance.nextInt(58);
    Envelope parts =
        Envelope.of(EIGHT, values.subList(0, cut))
            .with(Envelope.of(EIGHT, values.subList(cut, 60)));
    assertThat(parts.lowest()).isEqualByComparingTo(whole.lowest());
    assertThat(parts.highest()).isEqualByComparingTo(whole.highest());
    assertThat(parts.values()).isEqualTo(60);
    assertThat(parts.valid()).isEqualTo(whole.valid());
    Collections.shuffle(values, chance);
    values.sort(Comparator.comparing(Measured::time));
    assertThat(Envelope.of(EIGHT, values)).isEqualTo(whole);
    assertThat(Envelope.parse(EIGHT, whole.text())).isEqualTo(whole);
  }

  @Test
  void invalidValuesShowOnlyWhereNothingElseIs() {
    Envelope bad = Envelope.of(EIGHT, List.of(value(0, 900, "C")));
    Envelope good = Envelope.of(EIGHT, List.of(value(1, 10, "N"), value(2, 999, "D")));
    assertThat(good.highest()).isEqualByComparingTo("10");
    assertThat(bad.highest()).isEqualByComparingTo("900");
    assertThat(bad.with(good).highest()).isEqualByComparingTo("10");
    assertThat(good.with(bad).lowest()).isEqualByComparingTo("10");
  }

  private static Measured value(int minute, int value, String flag) {
    return new Measured(
        "x:DW001",
        "w01018",
        Resolution.MINUTE,
        EIGHT.plusSeconds(minute * 60L),
        BigDecimal.valueOf(value),
        null,
        flag,
        false,
        List.of(1L));
  }
}
