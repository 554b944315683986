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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 17, 40);
  private static final LocalDate TODAY = NOW.toLocalDate();

  private final City city = City.load();

  @Test
  void aYearIsADayFrameADayAnHourFrameAnHourForAMonthAndFinerFramesForTheLastHours() {
    Map<String, Long> frames =
        year(outlet("91330483MA2YGJ019P:DW001")).stream()
            .map(Frame::text)
            .distinct()
            .map(HistoryTest::read)
            .collect(Collectors.groupingBy(Frame::cn, Collectors.counting()));

    assertThat(frames.get("2031")).isEqualTo(365);
    assertThat(frames.get("2061")).isEqualTo(30 * 24 + 9);
    assertThat(frames.get("2051")).isEqualTo(6 * 6 + 1);
    assertThat(frames.get("2011")).isEqualTo(31);
  }

  @Test
  void theWholeCityIsOverAHundredThousandFrames() {
    long frames = 0;
    for (Source source : Sources.of(city, TODAY)) {
      long[] n = {0};
      History history = new History(source, NOW);
      history.between(TODAY.minusDays(2), TODAY, packet -> n[0]++);
      // two of thirty hourly days, and the rest of the year by the day
      frames += n[0] * 15 + (n[0] == 0 ? 0 : 335);
    }

    assertThat(frames).isBetween(100_000L, 200_000L);
  }

  @Test
  void someFramesComeLateAndSomeTwice() {
    List<Frame> hours =
        year(outlet("91330483MA2YGJ019P:DW001")).stream()
            .filter(f -> f.cn().equals("2061"))
            .toList();
    List<OffsetDateTime> times = hours.stream().map(f -> f.dataTime().orElseThrow()).toList();

    assertThat(new HashSet<>(times)).hasSizeLessThan(times.size());
    assertThat(times).isNotEqualTo(times.stream().sorted().toList());
  }

  @Test
  void nothingIsSaidOfTheFuture() {
    for (Source source : Sources.of(city, TODAY).subList(0, 20)) {
      new History(source, NOW)
          .untilNow(
              packet ->
                  assertThat(
                          read(new String(packet, StandardCharsets.UTF_8)).dataTime().orElseThrow())
                      .isBeforeOrEqualTo(NOW.atOffset(java.time.ZoneOffset.ofHours(8))));
    }
  }

  @Test
  void firmsWithoutDataAreSilentInTheirTime() {
    assertThat(city.silent()).hasSizeGreaterThanOrEqualTo(3);
    city.silent()
        .forEach(
            (uscc, since) -> {
              for (OutletSource source : Sources.outlets(city, TODAY)) {
                if (source.address().startsWith(uscc)) {
                  assertThat(source.speaks(TODAY)).isFalse();
                  assertThat(source.speaks(TODAY.minusDays(300))).isEqualTo(since != null);
                }
              }
            });
  }

  @Test
  void theRealHourOfTheThreeNationalStationsIsToldAsMeasured() {
    List<Frame> frames =
        RealHour.frames(city).stream()
            .map(packet -> read(new String(packet, StandardCharsets.UTF_8)))
            .toList();

    assertThat(frames).hasSize(3);
    Frame first = frames.getFirst();
    assertThat(first.dataTime().orElseThrow().toString()).isEqualTo("2018-02-20T07:00+08:00");
    assertThat(first.readings().stream().map(r -> r.factor() + "=" + r.value()))
        .containsExactlyInAnyOrder(
            "a21026=13", "a21004=14", "a34002=78", "a34004=75", "a21005=1.1", "a05024=106");
  }

  @Test
  void anExceedanceOnDemandIsTheFrameOfTheOutletsOwnLogger() {
    Exceedance hourly = Exceedance.at("91330483MA2YGJ019P:DA001", "a21002", new BigDecimal("2.0"));
    Frame hour = read(new String(hourly.frame(hourly.lastPeriod(NOW)), StandardCharsets.UTF_8));

    assertThat(hour.cn()).isEqualTo("2061");
    assertThat(hour.mn()).isEqualTo("DE303304830000000100A001");
    assertThat(hour.dataTime().orElseThrow().toString()).isEqualTo("2026-11-24T08:00+08:00");
    assertThat(value(hour, "a21002", "ZsAvg")).isEqualByComparingTo("400");
    assertThat(value(hour, "a21026", "ZsAvg")).isLessThan(new BigDecimal("50"));

    Exceedance daily = Exceedance.at("91330483MA2YGJ019P:DW001", "w01018", new BigDecimal("1.5"));
    Frame day = read(new String(daily.frame(daily.lastPeriod(NOW)), StandardCharsets.UTF_8));

    assertThat(day.cn()).isEqualTo("2031");
    assertThat(day.dataTime().orElseThrow().toString()).isEqualTo("2026-11-23T00:00+08:00");
    assertThat(value(day, "w01018", "Avg")).isEqualByComparingTo("120");
  }

  private OutletSource outlet(String address) {
    return Sources.outlets(city, TODAY).stream()
        .filter(s -> s.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static List<Frame> year(Source source) {
    List<Frame> frames = new ArrayList<>();
    History history = new History(source, NOW);
    history.between(TODAY.minusDays(365), TODAY, p -> frames.add(read(new String(p))));
    history.untilNow(p -> frames.add(read(new String(p))));
    return frames;
  }

  private static BigDecimal value(Frame frame, String factor, String field) {
    return frame.readings().stream()
        .filter(r -> r.factor().equals(factor) && r.field().equals(field))
        .findFirst()
        .flatMap(r -> r.decimal())
        .orElseThrow();
  }

  private static Frame read(String packet) {
    return ((Decoded) Decoder.one(packet, Mode.TOLERANT)).frame();
  }
}
