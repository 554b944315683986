package cn.yunguanjia.acceptance.platform;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A frame that asks to be acknowledged.
 *
 * @param qn its request number, by which the acknowledgement is known
 */
public record Telegram(String qn, byte[] bytes) {
  public static final String PASSWORD = "123456";
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter QN = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

  /** QN is the moment of sending in milliseconds; two frames never share one here. */
  private static final AtomicLong LAST = new AtomicLong();

  /** The mean of the hour that begins then (2061). */
  public static Telegram hour(String mn, LocalDateTime begin, String factor, String value) {
    return mean(Command.HOUR_DATA, mn, begin, factor, value, "N");
  }

  public static Telegram hour(
      String mn, LocalDateTime begin, String factor, String value, String flag) {
    return mean(Command.HOUR_DATA, mn, begin, factor, value, flag);
  }

  /**
   * The means of one hour in two parts (PNUM, PNO); as devices do, only the first tells the hour.
   */
  public static List<Telegram> halves(
      String mn,
      LocalDateTime begin,
      Map.Entry<String, String> first,
      Map.Entry<String, String> second) {
    String qn = nextQn();
    var one = begin(Command.HOUR_DATA, qn, mn).part(1, 2).dataTime(begin.atOffset(BEIJING));
    var other = begin(Command.HOUR_DATA, qn, mn).part(2, 2);
    return List.of(
        new Telegram(qn, one.reading(first.getKey(), "Avg", first.getValue(), "N").bytes()),
        new Telegram(qn, other.reading(second.getKey(), "Avg", second.getValue(), "N").bytes()));
  }

  /** The mean of that day (2031). */
  public static Telegram day(String mn, LocalDate day, String factor, String value) {
    return mean(Command.DAY_DATA, mn, day.atStartOfDay(), factor, value, "N");
  }

  /** A sample at that moment (2011). */
  public static Telegram sample(String mn, LocalDateTime moment, String factor, String value) {
    String qn = nextQn();
    return new Telegram(
        qn,
        begin(Command.REALTIME_DATA, qn, mn, moment).reading(factor, "Rtd", value, "N").bytes());
  }

  private static Telegram mean(
      Command command, String mn, LocalDateTime begin, String factor, String value, String flag) {
    String qn = nextQn();
    return new Telegram(
        qn, begin(command, qn, mn, begin).reading(factor, "Avg", value, flag).bytes());
  }

  private static FrameBuilder begin(Command command, String qn, String mn, LocalDateTime time) {
    return begin(command, qn, mn).dataTime(time.atOffset(BEIJING));
  }

  private static FrameBuilder begin(Command command, String qn, String mn) {
    return FrameBuilder.of(command).qn(qn).st("32").pw(PASSWORD).mn(mn).acknowledge(true);
  }

  private static String nextQn() {
    long millis = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis()));
    return QN.format(OffsetDateTime.ofInstant(java.time.Instant.ofEpochMilli(millis), BEIJING));
  }
}
