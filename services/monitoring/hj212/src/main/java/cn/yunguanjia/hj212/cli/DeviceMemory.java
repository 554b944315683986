package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.command.AccessRequest;
import cn.yunguanjia.hj212.command.ClockRequest;
import cn.yunguanjia.hj212.command.DataRequest;
import cn.yunguanjia.hj212.command.DataRequest.AskHistory;
import cn.yunguanjia.hj212.command.DeviceTime;
import cn.yunguanjia.hj212.command.Information;
import cn.yunguanjia.hj212.command.InformationRequest;
import cn.yunguanjia.hj212.command.InstrumentRequest;
import cn.yunguanjia.hj212.command.IntervalRequest;
import cn.yunguanjia.hj212.command.Measured;
import cn.yunguanjia.hj212.command.ReportedInterval;
import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.command.RetainedSample;
import cn.yunguanjia.hj212.command.RunningTimes;
import cn.yunguanjia.hj212.command.SampleOutTime;
import cn.yunguanjia.hj212.command.SamplingCycle;
import cn.yunguanjia.hj212.command.SerialNumber;
import cn.yunguanjia.hj212.command.Upload;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a simulated logger keeps: its settings, its bottles, its instruments. */
final class DeviceMemory {
  private static final int LONGEST_ANSWER = 1_000;

  private final SimulatedDevice device;
  private final Map<String, SamplingCycle> cycles = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();
  private int seconds = 30;
  private int minutes = 10;
  private int bottle;

  DeviceMemory(SimulatedDevice device) {
    this.device = device;
  }

  /** Carries a request out: what is uploaded in answer; empty when its condition isn't met. */
  Optional<List<Upload>> carryOut(Request request) {
    OffsetDateTime now = device.clock().now();
    return switch (request) {
      case ClockRequest.AskTime ask -> one(new DeviceTime(ask.polId(), now));
      case ClockRequest.SetTime set -> done(() -> device.clock().set(set.time()));
      case IntervalRequest.AskRealtimeInterval ask ->
          one(new ReportedInterval(Command.REALTIME_INTERVAL, seconds));
      case IntervalRequest.SetRealtimeInterval set -> done(() -> seconds = set.seconds());
      case IntervalRequest.AskMinuteInterval ask ->
          one(new ReportedInterval(Command.MINUTE_INTERVAL, minutes));
      case IntervalRequest.SetMinuteInterval set -> done(() -> minutes = set.minutes());
      case AccessRequest.SetPassword set -> done(() -> device.pw(set.newPw()));
      case AccessRequest.SetTimeout set -> done(() -> {});
      case DataRequest.ShowRealtimeData show -> done(() -> device.stopped(false));
      case DataRequest.ShowDeviceState show -> done(() -> {});
      case AskHistory ask -> Optional.of(history(ask, now));
      case InstrumentRequest.Operate operate -> has(operate.polId()) ? done(() -> {}) : refused();
      case InstrumentRequest.RetainSample retain -> {
        bottle = bottle % 99 + 1;
        yield one(new RetainedSample(now, bottle));
      }
      case InstrumentRequest.SetSamplingCycle set ->
          done(
              () ->
                  cycles.put(
                      set.polId(), new SamplingCycle(set.polId(), set.start(), set.hours())));
      case InstrumentRequest.Ask ask -> has(ask.polId()) ? one(answer(ask)) : refused();
      case InformationRequest.SetParameter set ->
          done(() -> parameters.put(set.infoId(), set.value()));
      case InformationRequest.AskInformation ask ->
          one(new Information(now, ask.polId(), Map.of(ask.infoId(), information(ask.infoId()))));
    };
  }

  private Upload answer(InstrumentRequest.Ask ask) {
    String polId = ask.polId();
    return switch (ask.command()) {
      case SAMPLING_CYCLE ->
          cycles.getOrDefault(polId, new SamplingCycle(polId, LocalTime.MIDNIGHT, 2));
      case SAMPLE_OUT_TIME -> new SampleOutTime(polId, 40);
      default -> new SerialNumber(null, polId, "%024X".formatted((device.mn() + polId).hashCode()));
    };
  }

  private String information(String infoId) {
    boolean isLog = infoId.startsWith("1", 2);
    return parameters.getOrDefault(infoId, isLog ? "//校准完成//" : "0");
  }

  /** Complete intervals only: what is not over yet is not history. */
  private List<Upload> history(AskHistory ask, OffsetDateTime now) {
    List<Upload> uploads = new ArrayList<>();
    long interval = SimulatedDevice.intervalSeconds(ask.command());
    long offset = ask.begin().getOffset().getTotalSeconds();
    long first = Math.ceilDiv(ask.begin().toEpochSecond() + offset, interval) * interval - offset;
    OffsetDateTime time = ask.begin().plusSeconds(first - ask.begin().toEpochSecond());
    while (ask.covers(time)
        && !time.plusSeconds(interval).isAfter(now)
        && uploads.size() < LONGEST_ANSWER) {
      uploads.add(
          ask.command() == Command.RUNNING_TIME
              ? new RunningTimes(time, Map.of("SB1", new BigDecimal("23.5")))
              : new Measured(
                  ask.command(), time, device.measuring().remember(ask.command(), time)));
      time = time.plusSeconds(interval);
    }
    return uploads;
  }

  private boolean has(String polId) {
    return FactorProfile.of(device.st()).stream().anyMatch(p -> p.factor().equals(polId));
  }

  private static Optional<List<Upload>> one(Upload upload) {
    return Optional.of(List.of(upload));
  }

  private static Optional<List<Upload>> done(Runnable task) {
    task.run();
    return Optional.of(List.of());
  }

  private static Optional<List<Upload>> refused() {
    return Optional.empty();
  }
}
