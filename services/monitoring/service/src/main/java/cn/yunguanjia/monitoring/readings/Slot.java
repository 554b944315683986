package cn.yunguanjia.monitoring.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A value as it stands in its bucket: one short text, because buckets are written and read by the
 * hundred thousand. Its fields stand between tabs, the last ones only where there is something to
 * say of how the value came to be.
 */
final class Slot {
  private static final String BETWEEN = "\t";
  private static final String SAID = "=";
  private static final String COMPUTED = "c";
  private static final String CONVERTED = "unit";

  private Slot() {}

  static String text(Measured value) {
    String plain =
        String.join(
            BETWEEN,
            Long.toString(value.time().toEpochMilli()),
            value.value().toPlainString(),
            value.converted() == null ? "" : value.converted().toPlainString(),
            said(value.flag()),
            said(value.mark()),
            value.computed() ? COMPUTED : "",
            value.frames().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    return value.making() == null ? plain : plain + BETWEEN + text(value.making());
  }

  static Measured measured(String text, String source, String factor, Resolution resolution) {
    String[] fields = text.split(BETWEEN, -1);
    return new Measured(
        source,
        factor,
        resolution,
        Instant.ofEpochMilli(Long.parseLong(fields[0])),
        new BigDecimal(fields[1]),
        fields[2].isEmpty() ? null : new BigDecimal(fields[2]),
        unsaid(fields[3]),
        fields[5].equals(COMPUTED),
        frames(fields[6]),
        unsaid(fields[4]),
        fields.length == 7 ? null : making(fields));
  }

  /** When the value was measured, which is asked more often than all the rest. */
  static Instant time(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text, 0, text.indexOf(BETWEEN), 10));
  }

  /** What was not said is empty; what was said, and be it nothing, begins with a sign. */
  private static String said(String words) {
    return words == null ? "" : SAID + words.replace(BETWEEN, " ");
  }

  private static String unsaid(String field) {
    return field.isEmpty() ? null : field.substring(SAID.length());
  }

  private static List<Long> frames(String ids) {
    return ids.isEmpty() ? List.of() : Arrays.stream(ids.split(" ")).map(Long::valueOf).toList();
  }

  private static String text(Making making) {
    return switch (making) {
      case Making.Converted c -> String.join(BETWEEN, CONVERTED, c.sent(), c.unit());
      case Making.Averaged a ->
          String.join(
              BETWEEN,
              a.method().name().toLowerCase(Locale.ROOT),
              Integer.toString(a.inputs()),
              Integer.toString(a.valid()),
              a.rule());
    };
  }

  private static Making making(String[] fields) {
    return fields[7].equals(CONVERTED)
        ? new Making.Converted(fields[8], fields[9])
        : new Making.Averaged(
            Making.Method.valueOf(fields[7].toUpperCase(Locale.ROOT)),
            Integer.parseInt(fields[8]),
            Integer.parseInt(fields[9]),
            fields[10]);
  }
}
