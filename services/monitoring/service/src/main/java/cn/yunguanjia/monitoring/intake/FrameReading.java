package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interprets a frame of the log: the values it carries, by time of measurement. */
final class FrameReading {
  private FrameReading() {}

  /**
   * @param source outlet or station the device speaks for
   */
  static List<Measured> of(LoggedFrame logged, String source) {
    String text = new String(logged.frame().bytes(), StandardCharsets.UTF_8);
    if (!(Decoder.one(text, Mode.TOLERANT) instanceof Decoded decoded)) {
      return List.of();
    }
    Frame frame = decoded.frame();
    Resolution resolution = Resolution.ofCommand(frame.cn());
    if (resolution == null || frame.dataTime().isEmpty()) {
      return List.of();
    }
    Instant time = frame.dataTime().get().toInstant();
    String wanted = "2011".equals(frame.cn()) ? "Rtd" : "Avg";
    Map<String, BigDecimal> converted = new LinkedHashMap<>();
    for (Reading reading : frame.readings()) {
      if (reading.field().equals("Zs" + wanted)) {
        reading.decimal().ifPresent(value -> converted.put(factor(reading), value));
      }
    }
    List<Measured> values = new ArrayList<>();
    for (Reading reading : frame.readings()) {
      if (reading.field().equals(wanted) && reading.decimal().isPresent()) {
        String factor = factor(reading);
        values.add(
            new Measured(
                source,
                factor,
                resolution,
                time,
                reading.decimal().get(),
                converted.get(factor),
                reading.flag(),
                false,
                List.of(logged.id())));
      }
    }
    return values;
  }

  /** Old factor codes of 2005 become today's. */
  private static String factor(Reading reading) {
    return Factor.of(reading.factor()).map(Factor::code).orElse(reading.factor());
  }
}
