package cn.yunguanjia.monitoring.readings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a curve must show of an hour when it has no room for every value: lowest and highest, and
 * when they were. Thinned like this no peak is lost.
 *
 * @param lowest among valid values, or among all where none is valid
 * @param values how many there were
 * @param valid how many of them count
 */
public record Envelope(
    Instant hour,
    BigDecimal lowest,
    Instant lowestAt,
    BigDecimal highest,
    Instant highestAt,
    int values,
    int valid) {

  /**
   * @param finer at least one value of that hour
   */
  public static Envelope of(Instant hour, List<Measured> finer) {
    List<Measured> valid = finer.stream().filter(Measured::valid).toList();
    List<Measured> used = valid.isEmpty() ? finer : valid;
    Measured low = used.getFirst();
    Measured high = used.getFirst();
    for (Measured each : used) {
      low = compared(each).compareTo(compared(low)) < 0 ? each : low;
      high = compared(each).compareTo(compared(high)) > 0 ? each : high;
    }
    return new Envelope(
        hour, compared(low), low.time(), compared(high), high.time(), finer.size(), valid.size());
  }

  /** Of two spans, the first beginning where it does. */
  public Envelope with(Envelope other) {
    boolean mine = valid > 0 || other.valid == 0;
    boolean others = other.valid > 0 || valid == 0;
    boolean lower = others && (!mine || other.lowest.compareTo(lowest) < 0);
    boolean higher = others && (!mine || other.highest.compareTo(highest) > 0);
    return new Envelope(
        hour,
        lower ? other.lowest : lowest,
        lower ? other.lowestAt : lowestAt,
        higher ? other.highest : highest,
        higher ? other.highestAt : highestAt,
        values + other.values,
        valid + other.valid);
  }

  /** What is shown is what a limit is compared with: at reference oxygen where known. */
  private static BigDecimal compared(Measured value) {
    return value.converted() != null ? value.converted() : value.value();
  }

  /** As one short text, because a year of hours is read at once. */
  String text() {
    return String.join(
        " ",
        lowest.toPlainString(),
        Long.toString(Duration.between(hour, lowestAt).toSeconds()),
        highest.toPlainString(),
        Long.toString(Duration.between(hour, highestAt).toSeconds()),
        Integer.toString(values),
        Integer.toString(valid));
  }

  static Envelope parse(Instant hour, String text) {
    String[] parts = text.split(" ");
    return new Envelope(
        hour,
        new BigDecimal(parts[0]),
        hour.plusSeconds(Long.parseLong(parts[1])),
        new BigDecimal(parts[2]),
        hour.plusSeconds(Long.parseLong(parts[3])),
        Integer.parseInt(parts[4]),
        Integer.parseInt(parts[5]));
  }
}
