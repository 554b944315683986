package cn.yunguanjia.monitoring.explain;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * One reading's name in an address: outlet~factor~resolution~time, such as
 * 91330483MA2YGJ019P:DW001~w01018~hour~2026-11-20T01:00:00Z.
 */
record ReadingId(String source, String factor, Resolution resolution, Instant time) {

  static ReadingId of(Measured value) {
    return new ReadingId(value.source(), value.factor(), value.resolution(), value.time());
  }

  static Optional<ReadingId> parse(String text) {
    String[] parts = text.split("~");
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ReadingId(
              parts[0],
              parts[1],
              Resolution.valueOf(parts[2].toUpperCase(Locale.ROOT)),
              java.time.OffsetDateTime.parse(parts[3]).toInstant()));
    } catch (IllegalArgumentException | DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return String.join(
        "~", source, factor, resolution.name().toLowerCase(Locale.ROOT), time.toString());
  }
}
