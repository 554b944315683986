package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.monitoring.parts.Piece;
import cn.yunguanjia.monitoring.parts.Telling;
import cn.yunguanjia.monitoring.readings.DeviceTotal;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Interprets what a frame tells of quantities (Cou of 2061 and 2031). */
final class TotalReading {
  private static final Map<String, Integer> PLACES_TO_KEPT_UNIT =
      Map.of("m³", 0, "kg", 0, "g", 3, "mg", 6);

  private TotalReading() {}

  static List<DeviceTotal> of(Piece whole, String source) {
    return totals(whole.frame(), whole.id(), source).toList();
  }

  /** What all parts of a split message tell that are there by now. */
  static List<DeviceTotal> of(Telling telling, String source) {
    return telling.now().stream()
        .flatMap(
            parts ->
                Frame.joined(parts.stream().map(Piece::frame).toList()).stream()
                    .flatMap(joined -> totals(joined, parts.getLast().id(), source)))
        .toList();
  }

  private static Stream<DeviceTotal> totals(Frame frame, long id, String source) {
    Resolution resolution = Resolution.ofCommand(frame.cn());
    boolean tells =
        resolution != null
            && resolution.isJudged()
            && frame.dataTime().isPresent()
            && !source.startsWith(DeviceView.STATION);
    if (!tells) {
      return Stream.empty();
    }
    Instant time = frame.dataTime().get().toInstant();
    return frame.readings().stream()
        .filter(reading -> reading.field().equals("Cou"))
        .flatMap(reading -> total(reading, source, resolution, time, id).stream());
  }

  /** The unit of an amount is the table's: m³, or kg, g, mg by the pollutant (appendix B). */
  private static Optional<DeviceTotal> total(
      Reading reading, String source, Resolution resolution, Instant time, long frame) {
    Optional<BigDecimal> sent = reading.decimal();
    return Factor.of(reading.factor())
        .filter(factor -> sent.isPresent() && PLACES_TO_KEPT_UNIT.containsKey(factor.amountUnit()))
        .map(
            factor ->
                new DeviceTotal(
                    source,
                    factor.code(),
                    resolution,
                    time,
                    sent.get().movePointLeft(PLACES_TO_KEPT_UNIT.get(factor.amountUnit())),
                    frame));
  }
}
