package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short peaks of live values: alerts without exceedances. */
class PeakTest {
  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 24);
  private final City city = City.load();

  @Test
  void aPeakStandsAboveTheLimitLiveAndNotInTheMeanOfItsHour() {
    for (Peak peak : city.peaks()) {
      OutletSource source =
          Sources.outlets(city, ANCHOR).stream()
              .filter(s -> s.address().equals(peak.uscc() + ":" + peak.outlet()))
              .findFirst()
              .orElseThrow();
      BigDecimal limit =
          source.limits().limits().stream()
              .filter(bound -> bound.factor().equals(peak.factor()))
              .map(bound -> new BigDecimal(bound.max()))
              .findFirst()
              .orElseThrow();
      Frames frames = new Frames(source);
      LocalDateTime on = ANCHOR.atTime(10, 0).plusMinutes(peak.fromMinute() + 1L);
      LocalDateTime off = on.plusMinutes(peak.minutes());
      assertThat(value(frames.realtime(on), peak.factor())).as(peak.uscc()).isGreaterThan(limit);
      assertThat(value(frames.realtime(off), peak.factor())).isLessThan(limit);
      assertThat(value(frames.hour(on.withMinute(0), 0), peak.factor())).isLessThan(limit);
    }
  }

  @Test
  void atAnyTimeOneIsOnOrWasWithinTheHalfHourInWhichItsAlertIsOpen() {
    List<Peak> peaks = city.peaks();
    for (int minute = 0; minute < 24 * 60; minute++) {
      LocalDateTime now = ANCHOR.atStartOfDay().plusMinutes(minute);
      assertThat(peaks)
          .as(now.toString())
          .anyMatch(
              peak ->
                  java.util.stream.IntStream.range(0, 30)
                      .anyMatch(before -> peak.isOn(now.minusMinutes(before))));
    }
  }

  private static BigDecimal value(byte[] packet, String factor) {
    String text = new String(packet, StandardCharsets.UTF_8).strip();
    Frame frame = ((Decoded) Decoder.one(text, Mode.TOLERANT)).frame();
    return frame.readings().stream()
        .filter(r -> r.factor().equals(factor))
        .filter(r -> r.field().equals("Rtd") || r.field().equals("Avg"))
        .findFirst()
        .orElseThrow()
        .decimal()
        .orElseThrow();
  }
}
