package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.hj212.command.Measured;
import cn.yunguanjia.hj212.command.Message;
import cn.yunguanjia.hj212.command.RunningTimes;
import cn.yunguanjia.hj212.command.Upload;
import cn.yunguanjia.hj212.device.Device;
import cn.yunguanjia.hj212.device.Manner;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One data logger: what it sends, what it measures, what its clock shows. */
final class SimulatedDevice implements Device {
  private final String mn;
  private final String st;
  private final Command command;
  private final Habits habits;
  private final DeviceClock clock;
  private final Measuring measuring;
  private volatile String pw;
  private volatile boolean stopped;
  private volatile int realtimeInterval = 30;

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

  @Override
  public String mn() {
    return mn;
  }

  @Override
  public String st() {
    return st;
  }

  @Override
  public String pw() {
    return pw;
  }

  @Override
  public void pw(String password) {
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

  @Override
  public void showRealtimeData(boolean wanted) {
    stopped = !wanted;
  }

  @Override
  public OffsetDateTime now() {
    return clock.now();
  }

  @Override
  public void setClock(OffsetDateTime time) {
    clock.set(time);
  }

  @Override
  public int realtimeInterval() {
    return realtimeInterval;
  }

  @Override
  public void realtimeInterval(int seconds) {
    realtimeInterval = seconds;
  }

  @Override
  public Set<String> instruments() {
    return FactorProfile.of(st).stream().map(FactorProfile::factor).collect(Collectors.toSet());
  }

  @Override
  public Optional<Upload> history(Command asked, OffsetDateTime begin) {
    return Optional.of(
        asked == Command.RUNNING_TIME
            ? new RunningTimes(begin, Map.of("SB1", new BigDecimal("23.5")))
            : new Measured(asked, begin, measuring.remember(asked, begin)));
  }

  @Override
  public Manner manner() {
    return habits.has(Habit.DEAF)
        ? Manner.DEAF
        : habits.has(Habit.REFUSE)
            ? Manner.REFUSING
            : habits.has(Habit.BUSY) ? Manner.BUSY : Manner.WILLING;
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
