package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.monitoring.parts.Piece;
import cn.yunguanjia.monitoring.readings.Making;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.units.Conversion;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.monitoring.units.RegisteredUnits;
import cn.yunguanjia.monitoring.units.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Interprets a frame of the log: the values it carries, by time of measurement. */
final class FrameReading {
  private FrameReading() {}

  /**
   * @param source outlet or station the device speaks for
   * @param units in which it reports
   */
  static List<Measured> of(Piece whole, String source, RegisteredUnits units) {
    return values(whole.frame(), reading -> List.of(whole.id()), source, units);
  }

  /**
   * What parts of one split message say together; each value rests on the part that carried it and,
   * where that has no DataTime, on the one that told it.
   */
  static List<Measured> of(List<Piece> parts, String source, RegisteredUnits units) {
    Optional<Frame> whole = Frame.joined(parts.stream().map(Piece::frame).toList());
    if (whole.isEmpty() || parts.size() == 1) {
      return parts.stream().flatMap(part -> of(part, source, units).stream()).toList();
    }
    Carriers carriers = Carriers.of(parts);
    return values(whole.get(), carriers::of, source, units);
  }

  private static List<Measured> values(
      Frame frame, Function<Reading, List<Long>> carriers, String source, RegisteredUnits units) {
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
        Optional<Reading> zs =
            Optional.ofNullable(converted.get(factor)).filter(r -> r.decimal().isPresent());
        values.add(
            new Measured(
                source,
                factor,
                resolution,
                time,
                kept(reading, conversion),
                zs.map(r -> kept(r, conversion)).orElse(null),
                reading.flag(),
                false,
                together(carriers.apply(reading), zs.map(carriers).orElse(List.of())),
                null,
                conversion.isPresent()
                    ? new Making.Converted(reading.value(), unit.get().symbol())
                    : null));
      }
    }
    return values;
  }

  private static List<Long> together(List<Long> some, List<Long> more) {
    return some.equals(more) || more.isEmpty()
        ? some
        : Stream.concat(some.stream(), more.stream()).distinct().sorted().toList();
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
