package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts samples into frames as a data logger does (HJ 212-2017): DataTime is the start of the
 * interval, QN the moment of sending, and an answer is wanted.
 */
final class Frames {
  static final String PASSWORD = "123456";
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** HJ 663-2013 and HJ 212-2017, D: a day counts with 20 valid hours. */
  private static final int HOURS_OF_A_VALID_DAY = 20;

  private static final Map<String, Integer> DECIMALS =
      Map.of(
          "w01018", 1, "w01012", 1, "w01014", 0, "w01003", 1, "w01010", 1, "w20122", 3, "w21011", 3,
          "a21002", 1, "a00000", 1, "a01012", 1);

  private final Source source;
  private final Amounts amounts;
  private volatile String password = PASSWORD;

  Frames(Source source) {
    this.source = source;
    this.amounts = new Amounts(source);
  }

  String password() {
    return password;
  }

  /** What the logger shows from now on (1072). */
  void password(String next) {
    password = next;
  }

  /** 2061 for the hour that begins then; sent so much later. */
  byte[] hour(LocalDateTime begin, long secondsLate) {
    FrameBuilder frame =
        begin(Command.HOUR_DATA, begin, begin.plusHours(1).plusSeconds(secondsLate));
    List<Sample> samples = source.hour(begin);
    samples.forEach(
        sample -> {
          told(frame, sample.factor(), List.of(samples), begin);
          mean(frame, sample, 0.05);
        });
    return frame.bytes();
  }

  /** 2051 for the ten minutes that begin then. */
  byte[] tenMinutes(LocalDateTime begin) {
    FrameBuilder frame = begin(Command.MINUTE_DATA, begin, begin.plusMinutes(10).plusSeconds(2));
    Noise jitter = new Noise(source.mn() + "minutes");
    long place = begin.toEpochSecond(BEIJING) / 600;
    for (Sample hour : source.hour(hourOf(begin))) {
      Sample now = moved(hour, jitter, place);
      if (now.isFlow()) {
        double share = source.toldShare(now.factor(), hourOf(begin));
        frame.value(
            now.factor(), "Cou", text(now.factor(), amounts.volume(now.value() / 6 * share)));
      }
      mean(frame, now, 0.03);
    }
    return frame.bytes();
  }

  /** 2011 at that moment. */
  byte[] realtime(LocalDateTime moment) {
    FrameBuilder frame = begin(Command.REALTIME_DATA, moment, moment.plusSeconds(1));
    Noise jitter = new Noise(source.mn() + "realtime");
    for (Sample hour : source.hour(hourOf(moment))) {
      Sample now = peaked(moved(hour, jitter, moment.toEpochSecond(BEIJING)), moment);
      frame.value(now.factor(), "Rtd", text(now.factor(), now.value()));
      if (now.hasConverted()) {
        frame.value(now.factor(), "ZsRtd", text(now.factor(), now.converted()));
      }
      frame.value(now.factor(), "Flag", now.flag());
    }
    return frame.bytes();
  }

  /** 2031 for the day: means of its valid hours. */
  byte[] day(LocalDate day, long secondsLate) {
    List<List<Sample>> hours = new ArrayList<>();
    for (int h = 0; h < 24; h += source.everyHours()) {
      hours.add(source.hour(day.atTime(h, 0)));
    }
    LocalDateTime sent = day.plusDays(1).atStartOfDay().plusMinutes(1).plusSeconds(secondsLate);
    FrameBuilder frame = begin(Command.DAY_DATA, day.atStartOfDay(), sent);
    for (int f = 0; f < hours.getFirst().size(); f++) {
      int factor = f;
      List<Sample> valid = hours.stream().map(h -> h.get(factor)).filter(Sample::valid).toList();
      List<Sample> all = hours.stream().map(h -> h.get(factor)).toList();
      boolean counts = valid.size() * source.everyHours() >= HOURS_OF_A_VALID_DAY;
      told(frame, all.getFirst().factor(), hours, day.atTime(12, 0));
      dayMean(frame, counts ? valid : all, counts ? "N" : worstMark(all));
    }
    return frame.bytes();
  }

  private static String worstMark(List<Sample> hours) {
    return hours.stream().map(Sample::flag).filter(f -> !f.equals("N")).findFirst().orElse("M");
  }

  private void dayMean(FrameBuilder frame, List<Sample> hours, String flag) {
    String factor = hours.getFirst().factor();
    var values = hours.stream().mapToDouble(Sample::value).summaryStatistics();
    frame.value(factor, "Min", text(factor, values.getMin()));
    frame.value(factor, "Avg", text(factor, values.getAverage()));
    frame.value(factor, "Max", text(factor, values.getMax()));
    if (hours.getFirst().hasConverted()) {
      var converted = hours.stream().mapToDouble(Sample::converted).summaryStatistics();
      frame.value(factor, "ZsMin", text(factor, converted.getMin()));
      frame.value(factor, "ZsAvg", text(factor, converted.getAverage()));
      frame.value(factor, "ZsMax", text(factor, converted.getMax()));
    }
    frame.value(factor, "Flag", flag);
  }

  /** What left in these hours, where the factor has such a quantity. */
  private void told(
      FrameBuilder frame, String factor, List<List<Sample>> hours, LocalDateTime within) {
    amounts
        .of(factor, hours)
        .ifPresent(
            amount ->
                frame.value(
                    factor,
                    "Cou",
                    BigDecimal.valueOf(amount * source.toldShare(factor, within))
                        .setScale(3, RoundingMode.HALF_EVEN)
                        .toPlainString()));
  }

  private void mean(FrameBuilder frame, Sample s, double spread) {
    boolean station = source.systemType().startsWith("2");
    if (!station) {
      frame.value(s.factor(), "Min", text(s.factor(), s.value() * (1 - spread)));
    }
    frame.value(s.factor(), "Avg", text(s.factor(), s.value()));
    if (!station) {
      frame.value(s.factor(), "Max", text(s.factor(), s.value() * (1 + spread)));
    }
    if (s.hasConverted()) {
      frame.value(s.factor(), "ZsMin", text(s.factor(), s.converted() * (1 - spread)));
      frame.value(s.factor(), "ZsAvg", text(s.factor(), s.converted()));
      frame.value(s.factor(), "ZsMax", text(s.factor(), s.converted() * (1 + spread)));
    }
    frame.value(s.factor(), "Flag", s.flag());
  }

  private FrameBuilder begin(Command command, LocalDateTime dataTime, LocalDateTime sent) {
    return FrameBuilder.of(command)
        .qn(beijing(sent.plusNanos(Math.floorMod(source.mn().hashCode(), 1000) * 1_000_000L)))
        .st(source.systemType())
        .pw(password)
        .mn(source.mn())
        .acknowledge(true)
        .dataTime(beijing(dataTime));
  }

  private static Sample moved(Sample s, Noise jitter, long place) {
    double by = 1 + 0.025 * jitter.white(place * 31 + s.factor().hashCode());
    return new Sample(s.factor(), s.value() * by, s.converted() * by, s.flag());
  }

  /** In a peak the instrument shows as much more as the compared value is higher. */
  private Sample peaked(Sample s, LocalDateTime moment) {
    double compared = s.hasConverted() ? s.converted() : s.value();
    var peak = source.peak(s.factor(), moment);
    if (peak.isEmpty() || compared <= 0) {
      return s;
    }
    double by = peak.getAsDouble() / compared;
    return new Sample(s.factor(), s.value() * by, s.converted() * by, s.flag());
  }

  private static LocalDateTime hourOf(LocalDateTime moment) {
    return moment.withMinute(0).withSecond(0).withNano(0);
  }

  private static OffsetDateTime beijing(LocalDateTime time) {
    return time.atOffset(BEIJING);
  }

  /** As an instrument of that kind shows it. */
  static String text(String factor, double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS.getOrDefault(factor, 2), RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
