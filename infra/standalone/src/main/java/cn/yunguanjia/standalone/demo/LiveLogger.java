package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.device.RequestAnswers;
import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One data logger that goes on living: a realtime frame each minute, ten-minute, hour and day
 * frames when their time is over. It keeps its line, opens it again when it breaks, and says again
 * what was not acknowledged. What the platform asks of it, it answers.
 */
final class LiveLogger implements Runnable {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Source source;
  private final Frames frames;
  private final Doors doors;
  private final LiveDevice device;
  private final RequestAnswers answers;
  private LocalDateTime spokenUntil;
  private LoggerLine line;

  LiveLogger(
      Source source,
      Doors doors,
      Marker marker,
      Clock clock,
      Duration realtimeEvery,
      Instant spokenUntil) {
    this.source = source;
    this.frames = new Frames(source);
    this.doors = doors;
    this.device = new LiveDevice(source, frames, marker, clock, realtimeEvery);
    this.answers = new RequestAnswers(device);
    this.spokenUntil = LocalDateTime.ofInstant(spokenUntil, CityTime.ZONE);
  }

  @Override
  public void run() {
    long spread = Math.floorMod(source.mn().hashCode(), (int) device.realtimeEvery().toMillis());
    try {
      Thread.sleep(spread);
      while (!Thread.currentThread().isInterrupted()) {
        speak();
        Thread.sleep(device.realtimeEvery());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  private void speak() throws InterruptedException {
    LocalDateTime now = device.now().toLocalDateTime();
    List<byte[]> due = due(now);
    long pause = 500;
    while (!due.isEmpty()) {
      try {
        if (line == null) {
          line = new LoggerLine(doors.hj212Host(), doors.hj212Port(), answers::to);
        }
        for (byte[] packet : due) {
          line.send(packet);
        }
        line.settle();
        due = List.of();
      } catch (IOException e) {
        close();
        Thread.sleep(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
      }
    }
    spokenUntil = now;
  }

  /** What has become due since it last spoke, the oldest first. */
  List<byte[]> due(LocalDateTime now) {
    List<byte[]> due = new ArrayList<>();
    if (!source.speaks(now.toLocalDate())) {
      return due;
    }
    LocalDateTime oldest = now.minusDays(LiveCity.CATCH_UP_DAYS).truncatedTo(ChronoUnit.DAYS);
    LocalDateTime from = spokenUntil.isBefore(oldest) ? oldest : spokenUntil;
    LocalDateTime hour = from.truncatedTo(ChronoUnit.HOURS);
    for (; !hour.plusHours(1).isAfter(now); hour = hour.plusHours(1)) {
      if (hour.getHour() % source.everyHours() == 0) {
        due.add(frames.hour(hour, 20));
      }
      if (hour.getHour() == 23) {
        due.add(frames.day(hour.toLocalDate(), 0));
      }
    }
    LocalDateTime earliest = hour.minusHours(History.TEN_MINUTE_HOURS);
    LocalDateTime ten = tenMinutesOf(from.isBefore(earliest) ? earliest : from);
    for (; !ten.plusMinutes(10).isAfter(now); ten = ten.plusMinutes(10)) {
      due.add(frames.tenMinutes(ten));
    }
    if (device.showsRealtime()) {
      due.add(frames.realtime(now.truncatedTo(ChronoUnit.SECONDS)));
    }
    return due;
  }

  private static LocalDateTime tenMinutesOf(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() / 10 * 10L);
  }

  private void close() {
    try {
      if (line != null) {
        line.close();
      }
    } catch (IOException e) {
      // it is gone in any case
    }
    line = null;
  }
}
