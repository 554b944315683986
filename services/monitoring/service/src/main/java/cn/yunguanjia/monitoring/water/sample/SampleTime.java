package cn.yunguanjia.monitoring.water.sample;

import cn.yunguanjia.language.CityTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Times as laboratories write them: with an offset, or in the city's own time. */
final class SampleTime {
  private static final DateTimeFormatter DAY = strict("uuuu-M-d");
  private static final DateTimeFormatter MINUTES = strict("uuuu-M-d H:mm");

  private SampleTime() {}

  static Optional<Instant> parse(String text) {
    String plain = text.strip().replace('/', '-');
    try {
      if (plain.length() <= 10) {
        return Optional.of(CityTime.startOf(LocalDate.parse(plain, DAY)));
      }
      if (plain.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$")) {
        return Optional.of(OffsetDateTime.parse(plain).toInstant());
      }
      LocalDateTime local =
          plain.contains("T")
              ? LocalDateTime.parse(plain)
              : LocalDateTime.parse(plain.replaceFirst("(:[0-9]{2}):00$", "$1"), MINUTES);
      return Optional.of(local.atZone(CityTime.ZONE).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** So that a thirtieth of February is none. */
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
