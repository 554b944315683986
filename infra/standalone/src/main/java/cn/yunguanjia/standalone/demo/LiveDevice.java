package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.command.Measured;
import cn.yunguanjia.hj212.command.RunningTimes;
import cn.yunguanjia.hj212.command.Upload;
import cn.yunguanjia.hj212.device.Device;
import cn.yunguanjia.language.CityTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The logger of a source as the platform can speak to it: what it is asked for history it tells as
 * it sent it, and its clock and its rhythm can be set.
 */
final class LiveDevice implements Device {
  private static final String STOPPED = "F";

  private final Source source;
  private final Frames frames;
  private final Marker marker;
  private final Clock truth;
  private volatile Duration ahead = Duration.ZERO;
  private volatile Duration realtimeEvery;
  private volatile boolean showsRealtime = true;

  LiveDevice(Source source, Frames frames, Marker marker, Clock truth, Duration realtimeEvery) {
    this.source = source;
    this.frames = frames;
    this.marker = marker;
    this.truth = truth;
    this.realtimeEvery = realtimeEvery;
    marker.password(source.mn()).ifPresent(frames::password);
  }

  @Override
  public String mn() {
    return source.mn();
  }

  @Override
  public String st() {
    return source.systemType();
  }

  @Override
  public String pw() {
    return frames.password();
  }

  @Override
  public void pw(String password) {
    marker.password(mn(), password);
    frames.password(password);
  }

  @Override
  public OffsetDateTime now() {
    return CityTime.local(truth.instant()).plus(ahead);
  }

  @Override
  public void setClock(OffsetDateTime time) {
    ahead = Duration.between(truth.instant(), time.toInstant());
  }

  Duration realtimeEvery() {
    return realtimeEvery;
  }

  @Override
  public int realtimeInterval() {
    return (int) realtimeEvery.toSeconds();
  }

  @Override
  public void realtimeInterval(int seconds) {
    realtimeEvery = Duration.ofSeconds(seconds);
  }

  boolean showsRealtime() {
    return showsRealtime;
  }

  @Override
  public void showRealtimeData(boolean wanted) {
    showsRealtime = wanted;
  }

  @Override
  public Set<String> instruments() {
    return source.hour(now().toLocalDateTime().withMinute(0).withSecond(0).withNano(0)).stream()
        .map(Sample::factor)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Upload> history(Command command, OffsetDateTime begin) {
    LocalDateTime time = CityTime.local(begin.toInstant()).toLocalDateTime();
    if (!source.speaks(time.toLocalDate())) {
      return Optional.empty();
    }
    return switch (command) {
      case MINUTE_DATA -> Optional.of(measured(command, begin, frames.tenMinutes(time)));
      case HOUR_DATA ->
          time.getHour() % source.everyHours() == 0
              ? Optional.of(measured(command, begin, frames.hour(time, 0)))
              : Optional.empty();
      case DAY_DATA -> Optional.of(measured(command, begin, frames.day(time.toLocalDate(), 0)));
      default -> Optional.of(new RunningTimes(begin, Map.of("SB1", running(time))));
    };
  }

  private static Measured measured(Command command, OffsetDateTime begin, byte[] sent) {
    Frame frame =
        ((Decoded) Decoder.one(new String(sent, StandardCharsets.UTF_8), Mode.TOLERANT)).frame();
    return new Measured(command, begin, frame.readings());
  }

  /** Hours of the day in which not every instrument was marked as stopped. */
  private BigDecimal running(LocalDateTime day) {
    return BigDecimal.valueOf(
        IntStream.range(0, 24)
            .mapToObj(hour -> source.hour(day.withHour(hour)))
            .filter(hour -> hour.stream().anyMatch(sample -> !STOPPED.equals(sample.flag())))
            .count());
  }
}
