package cn.yunguanjia.monitoring.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTest {
  private static final Instant TIME = Instant.parse("2026-03-01T07:00:00.250Z");

  @Test
  void whatWasSentComesBackAsItWas() {
    comesBack(value("0.4500", "0.5", "N", false, List.of(17L, 18L), null, null));
  }

  @Test
  void whatWasNotSaidIsNotTheSameAsNothing() {
    comesBack(value("1", null, null, false, List.of(1L), null, null));
    comesBack(value("1", null, "", false, List.of(1L), null, null));
  }

  @Test
  void aMeanKeepsHowItWasMadeAndAConvertedValueWhatWasSent() {
    comesBack(
        value(
            "12.31",
            null,
            Measured.INSUFFICIENT,
            true,
            List.of(),
            "maintenance",
            new Making.Averaged(Making.Method.FLOW_WEIGHTED, 60, 44, "demo-2026-1")));
    comesBack(
        value("0.003", null, "N", false, List.of(5L), null, new Making.Converted("3", "μg/m³")));
  }

  @Test
  void aMarkFromTheWireCannotPretendToBeAnotherField() {
    Measured odd = value("1", null, "N\t9\t", false, List.of(5L), null, null);
    assertThat(Slot.measured(Slot.text(odd), "s:1", "w01018", Resolution.HOUR).flag())
        .isEqualTo("N 9 ");
  }

  private static void comesBack(Measured value) {
    String text = Slot.text(value);
    assertThat(Slot.measured(text, "s:1", "w01018", Resolution.HOUR)).isEqualTo(value);
    assertThat(Slot.time(text)).isEqualTo(TIME);
  }

  private static Measured value(
      String value,
      String converted,
      String flag,
      boolean computed,
      List<Long> frames,
      String mark,
      Making making) {
    return new Measured(
        "s:1",
        "w01018",
        Resolution.HOUR,
        TIME,
        new BigDecimal(value),
        converted == null ? null : new BigDecimal(converted),
        flag,
        computed,
        frames,
        mark,
        making);
  }
}
