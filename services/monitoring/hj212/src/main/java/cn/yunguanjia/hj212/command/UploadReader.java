package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.Reading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Uploads from their data areas. */
final class UploadReader {
  private UploadReader() {}

  static Upload read(Command command, Area area) {
    return switch (command) {
      case DEVICE_TIME -> new DeviceTime(area.polId(), area.time("SystemTime"));
      case REALTIME_INTERVAL, MINUTE_INTERVAL ->
          new ReportedInterval(command, area.number(ReportedInterval.field(command)));
      case REALTIME_DATA,
          MINUTE_DATA,
          HOUR_DATA,
          DAY_DATA,
          RAW_DATA,
          SINGLE_NOISE,
          STANDARD_CHECK,
          FURNACE_TEMPERATURE ->
          new Measured(command, area.time("DataTime"), area.readings());
      case DEVICE_STATE ->
          new DeviceStates(area.time("DataTime"), byCode(area, "RS", UploadReader::state));
      case RUNNING_TIME ->
          new RunningTimes(area.time("DataTime"), byCode(area, "RT", UploadReader::hours));
      case RESTART_TIME -> new Restarted(area.time("DataTime"), area.time("RestartTime"));
      case RETAIN_SAMPLE -> new RetainedSample(area.time("DataTime"), area.number("VaseNo"));
      case SAMPLING_CYCLE ->
          new SamplingCycle(area.polId(), area.timeOfDay("CstartTime"), area.hoursOfCycle());
      case SAMPLE_OUT_TIME -> new SampleOutTime(area.polId(), area.number("Stime"));
      case SERIAL_NUMBER -> serialNumber(area);
      case DEVICE_INFORMATION ->
          new Information(
              area.time("DataTime"), area.polId(), byCode(area, "Info", Reading::value));
      default -> throw Meaning.unknown(command);
    };
  }

  private static Upload serialNumber(Area area) {
    String polId = area.polId();
    String sn =
        area.valuesOf("SN").stream()
            .filter(reading -> reading.factor().equals(polId))
            .map(Reading::value)
            .findFirst()
            .orElse(null);
    return new SerialNumber(area.optionalTime("DataTime"), polId, sn);
  }

  private static <T> Map<String, T> byCode(
      Area area, String suffix, Function<Reading, ? extends T> value) {
    Map<String, T> byCode = new LinkedHashMap<>();
    area.valuesOf(suffix).forEach(reading -> byCode.put(reading.factor(), value.apply(reading)));
    return byCode;
  }

  private static Integer state(Reading reading) {
    if (!reading.value().matches("[0-9]")) {
      throw new UnusableField(reading.factor() + "-RS", reading.value(), "0 to 9");
    }
    return Integer.valueOf(reading.value());
  }

  private static BigDecimal hours(Reading reading) {
    return reading
        .decimal()
        .orElseThrow(
            () -> new UnusableField(reading.factor() + "-RT", reading.value(), "0 to 24 hours"));
  }
}
