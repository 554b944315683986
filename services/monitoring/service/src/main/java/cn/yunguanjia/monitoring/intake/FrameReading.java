package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.readings.Making;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.units.Conversion;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.monitoring.units.RegisteredUnits;
import cn.yunguanjia.monitoring.units.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Interprets a frame of the log: the values it carries, by time of measurement. */
final class FrameReading {
  private FrameReading() {}

  /**
   * @param source outlet or station the device speaks for
   * @param units in which it reports
   */
  static List<Measured> of(LoggedFrame logged, String source, RegisteredUnits units) {
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
    Map<String, Reading> converted = new LinkedHashMap<>();
    for (Reading reading : frame.readings()) {
      if (reading.field().equals("Zs" + wanted)) {
        converted.put(factor(reading), reading);
      }
    }
    List<Measured> values = new ArrayList<>();
    for (Reading reading : frame.readings()) {
      if (reading.field().equals(wanted) && reading.decimal().isPresent() && isCode(reading)) {
        String factor = factor(reading);
        Optional<Unit> unit = units.at(factor, time);
        Optional<Conversion> conversion = unit.flatMap(u -> KeptUnit.conversion(source, factor, u));
        values.add(
            new Measured(
                source,
                factor,
                resolution,
                time,
                kept(reading, conversion),
                Optional.ofNullable(converted.get(factor))
                    .filter(zs -> zs.decimal().isPresent())
                    .map(zs -> kept(zs, conversion))
                    .orElse(null),
                reading.flag(),
                false,
                List.of(logged.id()),
                null,
                conversion.isPresent()
                    ? new Making.Converted(reading.value(), unit.get().symbol())
                    : null));
      }
    }
    return values;
  }

  private static BigDecimal kept(Reading reading, Optional<Conversion> conversion) {
    BigDecimal sent = reading.decimal().orElseThrow();
    return conversion.map(c -> c.apply(sent)).orElse(sent);
  }

  /** What is no code of letters and digits cannot name a series. */
  private static boolean isCode(Reading reading) {
    return reading.factor().chars().allMatch(Character::isLetterOrDigit);
  }

  /** Old factor codes of 2005 become today's. */
  private static String factor(Reading reading) {
    return Factor.of(reading.factor()).map(Factor::code).orElse(reading.factor());
  }
}
