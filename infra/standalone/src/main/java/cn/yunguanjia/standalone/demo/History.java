package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * What one data logger would have sent over the past year: a frame a day, a frame an hour for the
 * last weeks (and on the days of an episode that is judged by the hour), ten-minute and realtime
 * frames for the last hours. Some frames come late, some come twice, as they do in the field.
 */
final class History {
  static final int DAYS = 365;
  static final int HOURLY_DAYS = 30;
  static final int TEN_MINUTE_HOURS = 6;
  static final int REALTIME_MINUTES = 30;

  private final Source source;
  private final LocalDateTime now;
  private final Frames frames;
  private final Noise accident;

  History(Source source, LocalDateTime now) {
    this.source = source;
    this.now = now;
    this.frames = new Frames(source);
    this.accident = new Noise(source.mn() + "line");
  }

  /** The frames whose intervals begin on the days from (inclusive) to (exclusive). */
  void between(LocalDate from, LocalDate to, Consumer<byte[]> line) {
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      if (source.speaks(day)) {
        day(day, line);
      }
    }
  }

  /** Today's hours and the finer frames of the last hours. */
  void untilNow(Consumer<byte[]> line) {
    if (!source.speaks(now.toLocalDate())) {
      return;
    }
    hours(now.toLocalDate().atStartOfDay(), thisHour(), line);
    LocalDateTime step = thisHour().minusHours(TEN_MINUTE_HOURS);
    for (; !step.plusMinutes(10).isAfter(now); step = step.plusMinutes(10)) {
      line.accept(frames.tenMinutes(step));
    }
    LocalDateTime moment = now.truncatedTo(ChronoUnit.MINUTES).minusMinutes(REALTIME_MINUTES);
    for (; !moment.isAfter(now.minusSeconds(2)); moment = moment.plusMinutes(1)) {
      line.accept(frames.realtime(moment));
    }
  }

  private void day(LocalDate day, Consumer<byte[]> line) {
    boolean recent = !day.isBefore(now.toLocalDate().minusDays(HOURLY_DAYS));
    if (recent || source.everyHourMatters(day)) {
      hours(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), line);
    }
    line.accept(frames.day(day, 0));
  }

  private void hours(LocalDateTime from, LocalDateTime to, Consumer<byte[]> line) {
    byte[] heldBack = null;
    for (LocalDateTime hour = from; hour.isBefore(to); hour = hour.plusHours(1)) {
      if (hour.getHour() % source.everyHours() != 0) {
        continue;
      }
      double chance = accident.share(hour.toEpochSecond(java.time.ZoneOffset.UTC) / 3600);
      byte[] frame = frames.hour(hour, 20);
      if (chance < 0.004 && heldBack == null) {
        heldBack = frames.hour(hour, 7_000);
        continue;
      }
      line.accept(frame);
      if (chance > 0.996) {
        line.accept(frame);
      }
      if (heldBack != null) {
        line.accept(heldBack);
        heldBack = null;
      }
    }
    if (heldBack != null) {
      line.accept(heldBack);
    }
  }

  private LocalDateTime thisHour() {
    return now.truncatedTo(ChronoUnit.HOURS);
  }
}
