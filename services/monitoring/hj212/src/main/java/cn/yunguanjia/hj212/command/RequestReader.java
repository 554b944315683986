package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;

/** Requests from their data areas. */
final class RequestReader {
  private RequestReader() {}

  static Request read(Command command, Area area) {
    return switch (command) {
      case SET_TIMEOUT ->
          new AccessRequest.SetTimeout(area.number("OverTime"), area.number("ReCount"));
      case SET_PASSWORD ->
          new AccessRequest.SetPassword(area.text("NewPW", "1 to 6 letters and digits"));
      case DEVICE_TIME -> new ClockRequest.AskTime(area.polId());
      case SET_DEVICE_TIME -> new ClockRequest.SetTime(area.polId(), area.time("SystemTime"));
      case REALTIME_INTERVAL -> new IntervalRequest.AskRealtimeInterval();
      case SET_REALTIME_INTERVAL ->
          new IntervalRequest.SetRealtimeInterval(area.number("RtdInterval"));
      case MINUTE_INTERVAL -> new IntervalRequest.AskMinuteInterval();
      case SET_MINUTE_INTERVAL -> new IntervalRequest.SetMinuteInterval(area.number("MinInterval"));
      case REALTIME_DATA -> new DataRequest.ShowRealtimeData();
      case DEVICE_STATE -> new DataRequest.ShowDeviceState();
      case MINUTE_DATA, HOUR_DATA, DAY_DATA, RUNNING_TIME ->
          new DataRequest.AskHistory(command, area.time("BeginTime"), area.time("EndTime"));
      case CALIBRATE, SAMPLE_NOW, CLEAN, COMPARISON_SAMPLE ->
          new InstrumentRequest.Operate(command, area.polId());
      case RETAIN_SAMPLE -> new InstrumentRequest.RetainSample();
      case SET_SAMPLING_CYCLE ->
          new InstrumentRequest.SetSamplingCycle(
              area.polId(), area.timeOfDay("CstartTime"), area.hoursOfCycle());
      case SAMPLING_CYCLE, SAMPLE_OUT_TIME, SERIAL_NUMBER ->
          new InstrumentRequest.Ask(command, area.polId());
      case DEVICE_INFORMATION ->
          new InformationRequest.AskInformation(
              area.polId(),
              area.text("InfoId", "a code of table B.10"),
              area.optionalTime("BeginTime"),
              area.optionalTime("EndTime"));
      case SET_DEVICE_PARAMETER -> setParameter(area);
      default -> throw Meaning.unknown(command);
    };
  }

  private static Request setParameter(Area area) {
    String infoId = area.text("InfoId", "a code of table B.10");
    String value =
        area.valuesOf("Info").stream()
            .filter(info -> info.factor().equals(infoId))
            .map(info -> info.value())
            .findFirst()
            .orElse(null);
    return new InformationRequest.SetParameter(area.polId(), infoId, value);
  }
}
