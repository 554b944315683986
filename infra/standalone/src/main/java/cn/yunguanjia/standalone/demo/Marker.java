package cn.yunguanjia.standalone.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers in the data folder when the city was placed in time, whether it is complete, until when
 * its loggers have spoken, and which passwords they were given. A loading that was interrupted goes
 * on with the same times.
 */
final class Marker {
  private static final String FILE = "demonstration-city.properties";
  private final Path file;
  private final Properties properties = new Properties();

  Marker(Path data) {
    this.file = data.resolve(FILE);
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Optional<Instant> placed() {
    return instant("placed");
  }

  boolean complete() {
    return Boolean.parseBoolean(properties.getProperty("complete"));
  }

  Optional<Instant> spokenUntil() {
    return instant("spokenUntil");
  }

  Instant placeAt(Instant now) {
    write("placed", now.toString());
    return now;
  }

  void markComplete(Instant spokenUntil) {
    properties.setProperty("spokenUntil", spokenUntil.toString());
    write("complete", "true");
  }

  void speakUntil(Instant until) {
    write("spokenUntil", until.toString());
  }

  /** What a logger shows since somebody set it (1072). */
  Optional<String> password(String mn) {
    return Optional.ofNullable(properties.getProperty("password." + mn));
  }

  void password(String mn, String password) {
    write("password." + mn, password);
  }

  private Optional<Instant> instant(String key) {
    return Optional.ofNullable(properties.getProperty(key)).map(Instant::parse);
  }

  private synchronized void write(String key, String value) {
    properties.setProperty(key, value);
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling(FILE + ".new");
      try (Writer out = Files.newBufferedWriter(fresh)) {
        properties.store(out, "The demonstration city on this platform");
      }
      Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
