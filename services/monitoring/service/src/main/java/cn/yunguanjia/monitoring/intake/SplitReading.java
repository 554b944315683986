package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.parts.Piece;
import cn.yunguanjia.monitoring.parts.Telling;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.units.RegisteredUnits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values of split messages: each is read as soon as its time is known, and once. */
final class SplitReading {
  private SplitReading() {}

  /** Values that are new with the newest part, or new in what is known of them. */
  static List<Measured> news(Telling telling, String source, RegisteredUnits units) {
    Set<Measured> before = new HashSet<>(values(telling.before(), source, units));
    return values(telling.now(), source, units).stream()
        .filter(value -> !before.contains(value))
        .toList();
  }

  private static List<Measured> values(
      List<List<Piece>> groups, String source, RegisteredUnits units) {
    return groups.stream()
        .flatMap(group -> FrameReading.of(group, source, units).stream())
        .toList();
  }
}
