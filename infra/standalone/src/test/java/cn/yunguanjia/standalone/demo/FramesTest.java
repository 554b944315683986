package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Deviation;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 24);
  private static final LocalDateTime HOUR = LocalDateTime.of(2026, 11, 3, 14, 0);

  private final City city = City.load();

  @Test
  void everyKindOfFrameOfEverySourceReadsStrictly() {
    for (Source source : Sources.of(city, ANCHOR)) {
      Frames frames = new Frames(source);
      for (byte[] packet :
          List.of(
              frames.hour(HOUR, 20),
              frames.day(HOUR.toLocalDate(), 5),
              frames.tenMinutes(HOUR),
              frames.realtime(HOUR.plusSeconds(61)))) {
        // Ozone and turbidity are sent everywhere although appendix B doesn't list them.
        boolean outlet = source.systemType().startsWith("3");
        Frame frame = outlet ? strictly(packet) : read(packet, Mode.TOLERANT);
        assertThat(frame.mn()).isEqualTo(source.mn());
        assertThat(frame.acknowledge()).isTrue();
        assertThat(frame.deviations()).isSubsetOf(Deviation.FACTOR_UNKNOWN);
      }
    }
  }

  @Test
  void dataTimeIsTheStartOfTheIntervalInBeijingTime() {
    Frame frame = strictly(new Frames(Sources.of(city, ANCHOR).getFirst()).hour(HOUR, 20));

    assertThat(frame.dataTime().orElseThrow().toString()).isEqualTo("2026-11-03T14:00+08:00");
    assertThat(frame.qn()).startsWith("20261103150020");
  }

  @Test
  void twoRunsSayTheSame() {
    Source first = Sources.of(City.load(), ANCHOR).get(7);
    Source second = Sources.of(City.load(), ANCHOR).get(7);

    assertThat(new Frames(first).day(HOUR.toLocalDate(), 0))
        .isEqualTo(new Frames(second).day(HOUR.toLocalDate(), 0));
  }

  @Test
  void aDailyEpisodeLiftsTheDaysMeanOverTheLimitAndOnlyThen() {
    Episode story = city.episodes().getFirst();
    OutletSource source = outlet(story);
    LocalDate day = story.begin(ANCHOR).toLocalDate();
    BigDecimal limit = new BigDecimal(source.limits().of(story.factor()).orElseThrow().max());

    assertThat(value(new Frames(source).day(day, 0), story.factor(), "Avg")).isGreaterThan(limit);
    assertThat(value(new Frames(source).day(day.minusDays(1), 0), story.factor(), "Avg"))
        .isLessThan(limit);
  }

  @Test
  void anHourlyEpisodeLiftsTheConvertedHourlyMeanOverTheLimit() {
    Episode story =
        city.episodes().stream().filter(e -> e.factor().equals("a21002")).findFirst().orElseThrow();
    OutletSource source = outlet(story);
    BigDecimal limit = new BigDecimal(source.limits().of(story.factor()).orElseThrow().max());
    Frames frames = new Frames(source);

    assertThat(value(frames.hour(story.begin(ANCHOR), 0), story.factor(), "ZsAvg"))
        .isGreaterThan(limit);
    assertThat(value(frames.hour(story.begin(ANCHOR).minusHours(1), 0), story.factor(), "ZsAvg"))
        .isLessThan(limit);
  }

  @Test
  void outsideTheStoriesNothingBreaksALimit() {
    for (OutletSource source : Sources.outlets(city, ANCHOR)) {
      for (LocalDate day = ANCHOR.minusDays(365); day.isBefore(ANCHOR); day = day.plusDays(7)) {
        if (city.episodes().stream().anyMatch(e -> source.address().startsWith(e.uscc()))) {
          continue;
        }
        for (int h = 0; h < 24; h += 5) {
          for (Sample s : source.hour(day.atTime(h, 0))) {
            LimitSet.Bound bound = source.limits().of(s.factor()).orElse(null);
            if (bound != null && s.valid()) {
              double judged = s.hasConverted() ? s.converted() : s.value();
              assertThat(judged).isLessThan(Double.parseDouble(bound.max()));
              assertThat(judged)
                  .isGreaterThanOrEqualTo(
                      bound.min() == null ? 0 : Double.parseDouble(bound.min()));
            }
          }
        }
      }
    }
  }

  private OutletSource outlet(Episode story) {
    return Sources.outlets(city, ANCHOR).stream()
        .filter(s -> s.address().equals(story.uscc() + ":" + story.outlet()))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal value(byte[] packet, String factor, String field) {
    return strictly(packet).readings().stream()
        .filter(r -> r.factor().equals(factor) && r.field().equals(field))
        .findFirst()
        .flatMap(Reading::decimal)
        .orElseThrow();
  }

  private static Frame strictly(byte[] packet) {
    return read(packet, Mode.STRICT);
  }

  private static Frame read(byte[] packet, Mode mode) {
    var result = Decoder.one(new String(packet, StandardCharsets.UTF_8), mode);
    assertThat(result).as(result.toString()).isInstanceOf(Decoded.class);
    return ((Decoded) result).frame();
  }
}
