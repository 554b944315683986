package cn.yunguanjia.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.monitoring.parts.Piece;
import cn.yunguanjia.monitoring.readings.DeviceTotal;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalReadingTest {
  private static final Instant HOUR = Instant.parse("2026-11-20T00:00:00Z");

  @Test
  void quantitiesAreReadInCubicMetresAndKilograms() {
    List<DeviceTotal> totals =
        read(
            begin(Command.HOUR_DATA)
                .value("w00000", "Cou", "43.2")
                .reading("w00000", "Avg", "12.0", "N")
                .value("w01018", "Cou", "2.16")
                .value("w20115", "Cou", "1.5")
                .value("w01001", "Cou", "7"),
            "U:DW001");
    assertThat(totals)
        .extracting(total -> total.factor() + " " + total.amount().toPlainString())
        .containsExactly("w00000 43.2", "w01018 2.16", "w20115 0.0015");
    assertThat(totals.getFirst().resolution()).isEqualTo(Resolution.HOUR);
    assertThat(totals.getFirst().time()).isEqualTo(HOUR);
    assertThat(totals.getFirst().frame()).isEqualTo(7);
  }

  @Test
  void theOldCodeIsTheSameFactor() {
    assertThat(read(begin(Command.DAY_DATA).value("B01", "Cou", "1036.8"), "U:DW001"))
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.factor()).isEqualTo("w00000");
              assertThat(total.resolution()).isEqualTo(Resolution.DAY);
            });
  }

  @Test
  void stationsAndMinutesTellNone() {
    assertThat(read(begin(Command.HOUR_DATA).value("w00000", "Cou", "1"), "station:S1")).isEmpty();
    assertThat(read(begin(Command.MINUTE_DATA).value("w00000", "Cou", "1"), "U:DW001")).isEmpty();
    assertThat(read(begin(Command.HOUR_DATA).value("w00000", "Cou", "-"), "U:DW001")).isEmpty();
  }

  private static FrameBuilder begin(Command command) {
    return FrameBuilder.of(command)
        .qn("20261120090001000")
        .st("32")
        .pw("123456")
        .mn("D1")
        .acknowledge(true)
        .dataTime(OffsetDateTime.parse("2026-11-20T08:00:00+08:00"));
  }

  private static List<DeviceTotal> read(FrameBuilder built, String source) {
    String text = new String(built.bytes(), StandardCharsets.UTF_8);
    Decoded decoded = (Decoded) Decoder.one(text, Mode.TOLERANT);
    return TotalReading.of(new Piece(7, decoded.frame(), HOUR), source);
  }
}
