package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How finely values are kept, and into which bucket each goes: never one document per value. */
public enum Resolution {
  /** Samples, a bucket an hour. */
  RAW("raw", "yyyyMMddHH", "mmss"),
  /** Means of some minutes, a bucket an hour. */
  MINUTE("minutes", "yyyyMMddHH", "mm"),
  /** Hourly means, a bucket a day. */
  HOUR("hours", "yyyyMMdd", "HH"),
  /** Daily means, a bucket a month. */
  DAY("days", "yyyyMM", "dd");

  private final String part;
  private final DateTimeFormatter bucket;
  private final DateTimeFormatter slot;

  Resolution(String part, String bucket, String slot) {
    this.part = part;
    this.bucket = DateTimeFormatter.ofPattern(bucket);
    this.slot = DateTimeFormatter.ofPattern(slot);
  }

  /**
   * Which resolution an upload of HJ 212-2017 (6.6.5) has, or null where it is no upload of values.
   */
  public static Resolution ofCommand(String cn) {
    return switch (cn) {
      case "2011" -> RAW;
      case "2051" -> MINUTE;
      case "2061" -> HOUR;
      case "2031" -> DAY;
      default -> null;
    };
  }

  /** Whether values are means of an hour or a day, the periods that limits are set for. */
  public boolean isJudged() {
    return this == HOUR || this == DAY;
  }

  /** When a period that begins at this time is over. */
  public Instant end(Instant start) {
    return switch (this) {
      case RAW, MINUTE -> start;
      case HOUR -> start.plusSeconds(3600);
      case DAY -> CityTime.startOf(CityTime.day(start).plusDays(1));
    };
  }

  /** Begin of the bucket after the one this time falls into. */
  Instant nextBucket(Instant time) {
    ZonedDateTime local = local(time);
    return (switch (this) {
          case RAW, MINUTE -> local.plusHours(1);
          case HOUR -> local.plusDays(1);
          case DAY -> local.plusMonths(1);
        })
        .toInstant();
  }

  String part() {
    return part;
  }

  String bucket(Instant time) {
    return bucket.format(local(time));
  }

  String slot(Instant time) {
    return slot.format(local(time));
  }

  private static ZonedDateTime local(Instant time) {
    return time.atZone(CityTime.ZONE);
  }
}
