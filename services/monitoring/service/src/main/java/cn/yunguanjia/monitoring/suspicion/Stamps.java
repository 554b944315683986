package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.domain.suspicion.ClockSample;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clocks of a frame, read from its text alone, for every frame passes here. */
final class Stamps {
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final Pattern SENT = Pattern.compile("(?:^|[#;0-9])QN=(\\d{14})\\d{3}");
  private static final Pattern COMMAND = Pattern.compile(";CN=(\\d{4})");
  private static final Pattern MEASURED = Pattern.compile("DataTime=(\\d{14})");

  /** How long a period each upload reports (HJ 212-2017, 6.6.5). */
  private static final Map<String, Duration> COVERS =
      Map.of("2011", Duration.ZERO, "2051", Duration.ofMinutes(1), "2061", Duration.ofHours(1));

  /**
   * @param command 2011, 2051 or 2061
   */
  record Stamped(String command, ClockSample sample) {}

  private Stamps() {}

  /** Empty where the frame reports no sample, minutes or hour. */
  static Optional<Stamped> of(LoggedFrame logged) {
    String text = new String(logged.frame().bytes(), StandardCharsets.ISO_8859_1);
    Matcher command = COMMAND.matcher(text);
    Matcher measured = MEASURED.matcher(text);
    if (!command.find() || !COVERS.containsKey(command.group(1)) || !measured.find()) {
      return Optional.empty();
    }
    Instant time = instant(measured.group(1));
    Matcher sent = SENT.matcher(text);
    return time == null
        ? Optional.empty()
        : Optional.of(
            new Stamped(
                command.group(1),
                new ClockSample(
                    logged.id(),
                    logged.frame().receivedAt(),
                    sent.find() ? instant(sent.group(1)) : null,
                    time,
                    COVERS.get(command.group(1)))));
  }

  private static Instant instant(String digits) {
    try {
      return LocalDateTime.parse(digits, SECONDS).atZone(CityTime.ZONE).toInstant();
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
