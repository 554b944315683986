package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.monitoring.domain.suspicion.ClockSample;
import cn.yunguanjia.monitoring.domain.suspicion.OutletRecord;
import cn.yunguanjia.monitoring.domain.suspicion.Point;
import cn.yunguanjia.monitoring.domain.suspicion.Series;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What happens in the field without anybody's fault, and looks a little like something else. */
record Innocent(String how, Act act) {

  /** Changes an honest record from the span on. */
  interface Act {
    OutletRecord on(OutletRecord honest, String factor, Span span);
  }

  private static final Noise UNSEEN = new Noise("digits that were not sent");

  static List<Innocent> all() {
    return List.of(
        new Innocent(
            "an instrument that shows steps of five last digits",
            (r, f, span) ->
                changed(r, f, r.hours().get(f).points().getFirst().time(), Innocent::coarse)),
        new Innocent(
            "calibration every night at two",
            (r, f, span) -> changed(r, f, span.from(), p -> hour(p) == 2 ? marked(p) : p)),
        new Innocent(
            "half the production: half the flow, 60 % of the concentration",
            (r, f, span) ->
                changed(
                    changed(r, flow(r), span.from(), p -> times(p, "0.5")),
                    f,
                    span.from(),
                    p -> times(p, "0.6"))),
        new Innocent(
            "an exceedance of three days, repaired",
            (r, f, span) ->
                changed(
                    r,
                    f,
                    span.from(),
                    p ->
                        p.time().isBefore(span.from().plus(Duration.ofDays(3)))
                            ? times(p, "2.2")
                            : p)),
        new Innocent(
            "a level around 90 % of the limit",
            (r, f, span) -> changed(r, f, span.from(), p -> times(p, nearLimit(r, f)))),
        new Innocent(
            "a clock four minutes ahead", (r, f, span) -> clocks(r, span, Duration.ofMinutes(4))),
        new Innocent("a line that was down for ten hours", Innocent::lineDown));
  }

  private static OutletRecord changed(
      OutletRecord r, String factor, Instant from, UnaryOperator<Point> change) {
    Map<String, Series> hours = new HashMap<>(r.hours());
    hours.put(
        factor,
        Series.of(
            r.hours().get(factor).points().stream()
                .map(p -> p.time().isBefore(from) ? p : change.apply(p))
                .toList()));
    return new OutletRecord(hours, r.bounds(), r.clocks());
  }

  private static Point coarse(Point p) {
    BigDecimal step = new BigDecimal(5).movePointLeft(p.value().scale());
    BigDecimal value =
        p.value()
            .divide(step, 0, RoundingMode.HALF_EVEN)
            .multiply(step)
            .setScale(p.value().scale());
    return new Point(p.time(), value, p.converted(), p.flag(), false);
  }

  /** As the instrument would have shown it: it sees more digits than it sends. */
  private static Point times(Point p, String by) {
    return new Point(
        p.time(),
        times(p.value(), by, p.time()),
        p.converted() == null ? null : times(p.converted(), by, p.time()),
        p.flag(),
        false);
  }

  private static BigDecimal times(BigDecimal sent, String by, Instant time) {
    double unseen = UNSEEN.white(time.getEpochSecond()) / 2;
    return sent.add(BigDecimal.valueOf(unseen).movePointLeft(sent.scale()))
        .multiply(new BigDecimal(by))
        .setScale(sent.scale(), RoundingMode.HALF_EVEN);
  }

  private static String nearLimit(OutletRecord r, String factor) {
    OutletRecord.Bound bound =
        r.bounds().stream().filter(b -> b.factor().equals(factor)).findFirst().orElseThrow();
    double mean =
        r.hours().get(factor).points().stream()
            .filter(Point::valid)
            .mapToDouble(p -> (bound.converted() ? p.converted() : p.value()).doubleValue())
            .average()
            .orElseThrow();
    return "%.3f".formatted(0.9 * bound.max().doubleValue() / mean);
  }

  private static Point marked(Point p) {
    return new Point(p.time(), p.value(), p.converted(), "C", false);
  }

  private static int hour(Point p) {
    return p.time().atZone(cn.yunguanjia.language.CityTime.ZONE).getHour();
  }

  private static String flow(OutletRecord r) {
    return r.hours().containsKey("w00000") ? "w00000" : "a00000";
  }

  private static OutletRecord clocks(OutletRecord r, Span span, Duration ahead) {
    return new OutletRecord(
        r.hours(),
        r.bounds(),
        r.clocks().stream()
            .map(
                c ->
                    span.holds(c.received())
                        ? new ClockSample(
                            c.frame(),
                            c.received(),
                            c.sent().plus(ahead),
                            c.measured().plus(ahead),
                            c.covers())
                        : c)
            .toList());
  }

  /** What was measured meanwhile comes all at once, with the stamps of then. */
  private static OutletRecord lineDown(OutletRecord r, String factor, Span span) {
    Span down =
        new Span(span.from().plus(Duration.ofHours(5)), span.from().plus(Duration.ofHours(15)));
    return new OutletRecord(
        r.hours(),
        r.bounds(),
        r.clocks().stream()
            .map(
                c ->
                    down.holds(c.received())
                        ? new ClockSample(c.frame(), down.to(), c.sent(), c.measured(), c.covers())
                        : c)
            .toList());
  }
}
