package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.corrections.Cause;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.marks.MarkView;
import cn.yunguanjia.monitoring.parts.Piece;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.units.RegisteredUnits;
import cn.yunguanjia.monitoring.units.UnitView;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes values again that a mark or a unit reaches which became known after them, and corrects what
 * follows from them.
 */
@Component
class Reviewing {
  private static final int AT_ONCE = 20;
  private static final int DAYS_AT_ONCE = 10;

  private final Readings readings;
  private final FrameLog frames;
  private final Intake intake;
  private final MarkView marks;
  private final UnitView units;
  private final DeviceView devices;
  private final Clock clock;

  Reviewing(
      Readings readings,
      FrameLog frames,
      Intake intake,
      MarkView marks,
      UnitView units,
      DeviceView devices,
      Clock clock) {
    this.readings = readings;
    this.frames = frames;
    this.intake = intake;
    this.marks = marks;
    this.units = units;
    this.devices = devices;
    this.clock = clock;
  }

  /**
   * @return whether there may be more
   */
  boolean round(int generation) {
    List<MarkView.LookBack> marked = marks.lookBacks(AT_ONCE);
    for (MarkView.LookBack each : marked) {
      intake.inBatch(
          generation,
          () -> {
            review(each);
            return null;
          });
      marks.lookedBack(each);
    }
    List<UnitView.LookBack> registered = units.lookBacks(1);
    for (UnitView.LookBack each : registered) {
      Instant from = each.from();
      Instant end = CityTime.startOf(CityTime.day(from).plusDays(DAYS_AT_ONCE));
      intake.inBatch(
          generation,
          () -> {
            review(each, from, end);
            return null;
          });
      units.lookedBack(each, end.isAfter(clock.instant()) ? null : end);
    }
    return marked.size() >= AT_ONCE || !registered.isEmpty();
  }

  /** All values of the span, finer ones first, so that means are made anew when they are due. */
  private void review(MarkView.LookBack mark) {
    Instant begin = mark.from().truncatedTo(ChronoUnit.HOURS);
    Instant last = mark.to().minusNanos(1).truncatedTo(ChronoUnit.HOURS);
    Instant end = last.plus(1, ChronoUnit.HOURS);
    List<Measured> values = new ArrayList<>();
    for (Measured latest : readings.latest(mark.outlet())) {
      String factor = latest.factor();
      for (Resolution fine : List.of(Resolution.RAW, Resolution.MINUTE, Resolution.HOUR)) {
        values.addAll(readings.series(mark.outlet(), factor, fine, begin, end));
      }
      values.addAll(
          readings.series(
              mark.outlet(),
              factor,
              Resolution.DAY,
              CityTime.startOf(CityTime.day(begin)),
              CityTime.startOf(CityTime.day(last).plusDays(1))));
    }
    intake.review(
        values,
        devices.areas(List.of(mark.outlet())),
        mark.refused() ? Cause.MARK_REFUSED : Cause.MARKED);
  }

  /**
   * The frames are read once more, each value by the unit that is now known to hold at its time.
   */
  private void review(UnitView.LookBack unit, Instant from, Instant to) {
    RegisteredUnits registered = units.of(unit.mn());
    Set<List<Long>> carriers =
        List.of(Resolution.values()).stream()
            .flatMap(r -> readings.series(unit.source(), unit.factor(), r, from, to).stream())
            .filter(value -> !value.computed())
            .map(Measured::frames)
            .collect(Collectors.toSet());
    Map<Long, Piece> pieces =
        frames.all(carriers.stream().flatMap(List::stream).collect(Collectors.toSet())).stream()
            .filter(frame -> frame.frame().mn().equals(unit.mn()))
            .flatMap(frame -> Piece.of(frame).stream())
            .collect(Collectors.toMap(Piece::id, Function.identity()));
    List<Measured> values = new ArrayList<>();
    for (List<Long> ids : carriers) {
      if (pieces.keySet().containsAll(ids)) {
        FrameReading.of(together(ids, pieces), unit.source(), registered).stream()
            .filter(value -> value.factor().equals(unit.factor()))
            .forEach(values::add);
      }
    }
    values.sort(Comparator.comparing(Measured::youngestFrame));
    Map<String, String> areas = devices.areas(List.of(unit.source()));
    intake.review(values, areas, Cause.UNIT);
  }

  /** The parts of a split message in their order; mostly there is one frame. */
  private static List<Piece> together(List<Long> ids, Map<Long, Piece> pieces) {
    return ids.stream()
        .map(pieces::get)
        .sorted(Comparator.comparing(piece -> piece.frame().pno().orElse(1)))
        .toList();
  }
}
