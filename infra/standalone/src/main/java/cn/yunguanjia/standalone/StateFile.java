package cn.yunguanjia.standalone;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What runs, for {@code ./yunguanjia status} and {@code down}: plain properties, whole or not
 * there.
 */
final class StateFile {

  private final Path file;
  private final TreeMap<String, String> state = new TreeMap<>();

  StateFile(Path file) {
    this.file = file;
  }

  synchronized StateFile put(String key, Object value) {
    state.put(key, String.valueOf(value));
    return this;
  }

  synchronized void write() {
    var properties = new Properties();
    properties.putAll(state);
    var text = new StringWriter();
    try {
      properties.store(text, null);
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      // java.util.Properties escapes the colons of times and addresses; a shell reads this file
      Files.writeString(draft, text.toString().replace("\\:", ":"));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
