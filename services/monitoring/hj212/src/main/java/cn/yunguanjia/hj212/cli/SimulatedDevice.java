package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.hj212.command.Measured;
import cn.yunguanjia.hj212.command.Message;
import java.time.OffsetDateTime;
import java.util.List;

/** One data logger: what it sends, what it measures, what its clock shows. */
final class SimulatedDevice {
  private final String mn;
  private final String st;
  private final Command command;
  private final Habits habits;
  private final DeviceClock clock;
  private final Measuring measuring;
  private volatile String pw;
  private volatile boolean stopped;

  SimulatedDevice(
      String mn,
      String st,
      String pw,
      Command command,
      Habits habits,
      DeviceClock clock,
      long seed) {
    this.mn = mn;
    this.st = st;
    this.pw = pw;
    this.command = command;
    this.habits = habits;
    this.clock = clock;
    this.measuring = new Measuring(mn, st, habits, seed);
  }

  String mn() {
    return mn;
  }

  String st() {
    return st;
  }

  String pw() {
    return pw;
  }

  void pw(String password) {
    pw = password;
  }

  Habits habits() {
    return habits;
  }

  DeviceClock clock() {
    return clock;
  }

  Measuring measuring() {
    return measuring;
  }

  /** Told not to send realtime data any more (2012), until it is asked for again (2011). */
  boolean isStopped() {
    return stopped && command == Command.REALTIME_DATA;
  }

  void stopped(boolean realtime) {
    stopped = realtime;
  }

  /**
   * The next message, for the interval beginning at (2011: the instant) {@code dataTime}, in one
   * packet or in parts.
   */
  List<byte[]> next(OffsetDateTime dataTime) {
    List<Reading> measured = measuring.measure(command, dataTime);
    List<Reading> told =
        habits.has(Habit.LIE) ? measured.stream().map(SimulatedDevice::lied).toList() : measured;
    OffsetDateTime now = clock.now();
    clock.frameSent();
    if (!habits.has(Habit.SPLIT)) {
      return List.of(header(new Measured(command, dataTime, told), now).acknowledge(true).bytes());
    }
    int half = told.size() / 2;
    return List.of(
        part(
            2,
            new Measured(command, dataTime, told.subList(half, told.size())),
            now.plusNanos(1_000_000)),
        part(1, new Measured(command, dataTime, told.subList(0, half)), now));
  }

  /** A packet of this device that wants no answer. */
  FrameBuilder header(Message message, OffsetDateTime qn) {
    return message.frame().st(st).pw(pw).mn(mn).qn(qn);
  }

  private byte[] part(int number, Message message, OffsetDateTime qn) {
    return header(message, qn).acknowledge(true).part(number, 2).bytes();
  }

  private static Reading lied(Reading reading) {
    String value = Measuring.share(reading.decimal().orElseThrow(), "0.4");
    return new Reading(reading.factor(), reading.field(), value, reading.flag());
  }

  static long intervalSeconds(Command command) {
    return switch (command) {
      case MINUTE_DATA -> 600;
      case HOUR_DATA -> 3_600;
      case DAY_DATA, RUNNING_TIME -> 86_400;
      default -> 0;
    };
  }
}
