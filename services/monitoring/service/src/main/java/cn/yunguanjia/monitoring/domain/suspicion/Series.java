package cn.yunguanjia.monitoring.domain.suspicion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Hourly means of one factor, oldest first. */
public final class Series {
  public static final Series EMPTY = new Series(List.of());

  private final List<Point> points;

  private Series(List<Point> points) {
    this.points = points;
  }

  /** Of points in any order. */
  public static Series of(List<Point> points) {
    return new Series(points.stream().sorted(Comparator.comparing(Point::time)).toList());
  }

  public List<Point> points() {
    return points;
  }

  int size() {
    return points.size();
  }

  Point get(int at) {
    return points.get(at);
  }

  Series within(Span span) {
    return new Series(points.subList(place(span.from()), place(span.to())));
  }

  /** Only what is marked as normal. */
  Series valid() {
    return new Series(points.stream().filter(Point::valid).toList());
  }

  /** For statistics only; a value that is shown stays as it was sent. */
  double[] values() {
    double[] values = new double[points.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = points.get(i).value().doubleValue();
    }
    return values;
  }

  List<Dot> dots() {
    return points.stream().map(Point::dot).toList();
  }

  /** The most decimals that a value was sent with. */
  int decimals() {
    return Math.max(0, points.stream().mapToInt(p -> p.value().scale()).max().orElse(0));
  }

  double resolution() {
    return Math.pow(10, -decimals());
  }

  /** How many points lie before the moment. */
  private int place(Instant moment) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).time().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
