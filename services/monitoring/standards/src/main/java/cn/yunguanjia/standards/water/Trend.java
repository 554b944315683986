package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The slope a series has whatever a few odd values say (Theil and Sen): the median of the slopes
 * between every two of its values.
 *
 * @param perStep change from one step to the next
 * @param level where the trend stands at the last step
 * @param agreement share of the pairs that go the same way, 0.5 where they go as they like
 */
public record Trend(BigDecimal perStep, BigDecimal level, BigDecimal agreement) {
  /** A value at a step, such as the number of a day. */
  public record Point(int step, BigDecimal value) {}

  /** Empty with fewer than three points. */
  public static Optional<Trend> of(List<Point> points) {
    if (points.size() < 3) {
      return Optional.empty();
    }
    List<BigDecimal> slopes = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        int steps = points.get(j).step() - points.get(i).step();
        slopes.add(
            points
                .get(j)
                .value()
                .subtract(points.get(i).value())
                .divide(new BigDecimal(steps), MathContext.DECIMAL64));
      }
    }
    BigDecimal slope = Spread.median(slopes);
    int last = points.getLast().step();
    BigDecimal level =
        Spread.median(
            points.stream()
                .map(p -> p.value().add(slope.multiply(new BigDecimal(last - p.step()))))
                .toList());
    long same = slopes.stream().filter(s -> s.signum() == slope.signum()).count();
    return Optional.of(
        new Trend(
            slope,
            level,
            new BigDecimal(same).divide(new BigDecimal(slopes.size()), MathContext.DECIMAL32)));
  }

  /** Where it leads to after so many steps. */
  public BigDecimal after(int steps) {
    return level.add(perStep.multiply(new BigDecimal(steps)));
  }
}
