package cn.yunguanjia.hj212.device;

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
import cn.yunguanjia.hj212.command.ReportedInterval;
import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.command.RetainedSample;
import cn.yunguanjia.hj212.command.SampleOutTime;
import cn.yunguanjia.hj212.command.SamplingCycle;
import cn.yunguanjia.hj212.command.SerialNumber;
import cn.yunguanjia.hj212.command.Upload;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a logger keeps: its settings, its bottles, its instruments. */
final class DeviceMemory {
  private static final int LONGEST_ANSWER = 1_000;

  private final Device device;
  private final Map<String, SamplingCycle> cycles = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();
  private int minutes = 10;
  private int bottle;

  DeviceMemory(Device device) {
    this.device = device;
  }

  /** Carries a request out: what is uploaded in answer; empty when its condition isn't met. */
  Optional<List<Upload>> carryOut(Request request) {
    OffsetDateTime now = device.now();
    return switch (request) {
      case ClockRequest.AskTime ask -> one(new DeviceTime(ask.polId(), now));
      case ClockRequest.SetTime set -> done(() -> device.setClock(set.time()));
      case IntervalRequest.AskRealtimeInterval ask ->
          one(new ReportedInterval(Command.REALTIME_INTERVAL, device.realtimeInterval()));
      case IntervalRequest.SetRealtimeInterval set ->
          done(() -> device.realtimeInterval(set.seconds()));
      case IntervalRequest.AskMinuteInterval ask ->
          one(new ReportedInterval(Command.MINUTE_INTERVAL, minutes));
      case IntervalRequest.SetMinuteInterval set -> done(() -> minutes = set.minutes());
      case AccessRequest.SetPassword set -> done(() -> device.pw(set.newPw()));
      case AccessRequest.SetTimeout set -> done(() -> {});
      case DataRequest.ShowRealtimeData show -> done(() -> device.showRealtimeData(true));
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
    long interval = interval(ask.command());
    long offset = ask.begin().getOffset().getTotalSeconds();
    long first = Math.ceilDiv(ask.begin().toEpochSecond() + offset, interval) * interval - offset;
    OffsetDateTime time = ask.begin().plusSeconds(first - ask.begin().toEpochSecond());
    while (ask.covers(time)
        && !time.plusSeconds(interval).isAfter(now)
        && uploads.size() < LONGEST_ANSWER) {
      device.history(ask.command(), time).ifPresent(uploads::add);
      time = time.plusSeconds(interval);
    }
    return uploads;
  }

  private static long interval(Command command) {
    return switch (command) {
      case MINUTE_DATA -> 600;
      case HOUR_DATA -> 3_600;
      default -> 86_400;
    };
  }

  private boolean has(String polId) {
    return device.instruments().contains(polId);
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
