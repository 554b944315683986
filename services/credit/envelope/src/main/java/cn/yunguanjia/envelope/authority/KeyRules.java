package cn.yunguanjia.envelope.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How long things hold: dated rule data, see {@code rules/code-keys.properties}.
 *
 * @param liveCodeHolds from as-of to expiry
 * @param listSignedAgainAfter age at which the list is signed anew though nothing changed
 * @param announcedBefore how long a key stands in the list before it signs
 * @param plateKeySigns how long a plate key signs before the next one does
 * @param plateKeyListed how long after its making a plate key proves what it signed
 */
public record KeyRules(
    LocalDate effectiveFrom,
    boolean official,
    Duration liveCodeHolds,
    Duration listHolds,
    Duration listSignedAgainAfter,
    Duration liveKeySigns,
    Duration announcedBefore,
    Duration plateKeySigns,
    Duration plateKeyListed) {

  private static final NavigableMap<LocalDate, KeyRules> ALL = all();

  /** The latest set that is in force on this day, by UTC; before the first the first. */
  public static KeyRules inForce(Instant at) {
    var latest = ALL.floorEntry(at.atZone(ZoneOffset.UTC).toLocalDate());
    return (latest == null ? ALL.firstEntry() : latest).getValue();
  }

  private static NavigableMap<LocalDate, KeyRules> all() {
    Properties file = read();
    NavigableMap<LocalDate, KeyRules> all = new TreeMap<>();
    for (String name : file.stringPropertyNames()) {
      LocalDate from = LocalDate.parse(name.substring(0, name.indexOf('.')));
      all.computeIfAbsent(from, day -> of(day, file));
    }
    return all;
  }

  private static KeyRules of(LocalDate from, Properties file) {
    return new KeyRules(
        from,
        Boolean.parseBoolean(text(file, from, "official")),
        time(file, from, "liveCodeHolds"),
        time(file, from, "listHolds"),
        time(file, from, "listSignedAgainAfter"),
        time(file, from, "liveKeySigns"),
        time(file, from, "announcedBefore"),
        time(file, from, "plateKeySigns"),
        time(file, from, "plateKeyListed"));
  }

  private static Duration time(Properties file, LocalDate from, String name) {
    return Duration.parse(text(file, from, name));
  }

  private static String text(Properties file, LocalDate from, String name) {
    String value = file.getProperty(from + "." + name);
    if (value == null) {
      throw new IllegalStateException("code-keys.properties lacks " + from + "." + name);
    }
    return value.strip();
  }

  private static Properties read() {
    Properties file = new Properties();
    try (InputStream in = KeyRules.class.getResourceAsStream("/rules/code-keys.properties")) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return file;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
