package cn.yunguanjia.monitoring.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values one after the other, each held against what stands in its slot by then. */
final class Arrival {
  private final Map<String, Measured> means;
  private final Map<String, Instant> newest = new HashMap<>();
  private final Duration lateAfter;
  private final List<Change> changes = new ArrayList<>();

  /**
   * @param means what stands in the slots of hourly and daily means
   */
  Arrival(
      Map<String, Measured> means,
      Map<String, Map<String, Instant>> newestBySource,
      Duration lateAfter) {
    this.means = means;
    this.lateAfter = lateAfter;
    newestBySource.forEach(
        (source, factors) -> factors.forEach((f, time) -> newest.put(source + "|" + f, time)));
  }

  static String slot(Measured value) {
    Resolution resolution = value.resolution();
    return String.join(
        "|",
        value.source(),
        value.factor(),
        resolution.bucket(value.time()),
        resolution.slot(value.time()));
  }

  List<Change> changes() {
    return changes;
  }

  boolean stands(Measured value) {
    if (!value.resolution().isJudged()) {
      seen(value);
      return true;
    }
    Measured before = means.get(slot(value));
    if (before != null && prevails(before, value)) {
      return false;
    }
    boolean counts = value.valid() || before != null && before.valid();
    if (counts && (before == null ? isLate(value) : !before.saysSame(value))) {
      changes.add(new Change(before, value));
    }
    means.put(slot(value), value);
    seen(value);
    return true;
  }

  /** A device's own mean before one of ours, and a younger frame before an older one. */
  private static boolean prevails(Measured before, Measured value) {
    return !before.computed()
        && (value.computed() || before.youngestFrame() > value.youngestFrame());
  }

  private boolean isLate(Measured value) {
    Instant known = newest.get(value.source() + "|" + value.factor());
    return known != null && known.isAfter(value.end().plus(lateAfter));
  }

  private void seen(Measured value) {
    newest.merge(
        value.source() + "|" + value.factor(), value.time(), (a, b) -> b.isAfter(a) ? b : a);
  }
}
