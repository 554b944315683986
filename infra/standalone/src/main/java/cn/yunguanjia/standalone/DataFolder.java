package cn.yunguanjia.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * The folder that holds everything the platform keeps. One platform at a time may open it; it says
 * which format it has, whom it was made for, and whether the last run ended in order.
 */
public final class DataFolder implements AutoCloseable {

  /** Raised when an older folder can no longer be read as it is. */
  static final String FORMAT = "1";

  private static final long NEEDED_BYTES = 512L << 20;

  private final Path root;
  private final FileChannel lock;
  private final boolean uncleanStart;

  private DataFolder(Path root, FileChannel lock, boolean uncleanStart) {
    this.root = root;
    this.lock = lock;
    this.uncleanStart = uncleanStart;
  }

  public static DataFolder open(Settings settings) {
    Path root = settings.data();
    FileChannel lock = null;
    try {
      Files.createDirectories(root.resolve("logs"));
      lock = lock(root);
      checkSpace(root);
      checkFormat(root, settings.mode());
      boolean used = Files.exists(root.resolve("used"));
      boolean clean = Files.deleteIfExists(root.resolve("clean-stop"));
      Files.writeString(root.resolve("used"), "");
      return new DataFolder(root, lock, used && !clean);
    } catch (IOException e) {
      closeQuietly(lock);
      throw new CannotStart(
          "The data folder %s cannot be written (%s); make it writable or choose another with --data DIR"
              .formatted(root, e.getMessage()),
          e);
    } catch (CannotStart refused) {
      closeQuietly(lock);
      throw refused;
    }
  }

  public Path path(String name) {
    return root.resolve(name);
  }

  public Path root() {
    return root;
  }

  /** Whether the run before this one was killed: its views may lack their last second. */
  public boolean uncleanStart() {
    return uncleanStart;
  }

  /** Says to the next start that every store was closed in order. */
  public void markCleanStop() {
    try {
      Files.writeString(root.resolve("clean-stop"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static FileChannel lock(Path root) throws IOException {
    var channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException sameProcess) {
      // said below
    }
    channel.close();
    throw new CannotStart(
        "Yunguanjia already runs on %s; see ./yunguanjia status, or choose another folder with --data DIR"
            .formatted(root));
  }

  private static void checkSpace(Path root) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw new CannotStart(
          "Only %d MB are free for the data folder %s, %d MB are needed; free some or choose another with --data DIR"
              .formatted(free >> 20, root, NEEDED_BYTES >> 20));
    }
  }

  private static void checkFormat(Path root, Settings.Mode mode) throws IOException {
    Path file = root.resolve("yunguanjia.properties");
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException notText) {
        throw broken(root);
      }
      String format = properties.getProperty("format");
      if (format == null) {
        throw broken(root);
      }
      if (!FORMAT.equals(format)) {
        throw new CannotStart(
            "The data folder %s has format %s, this version reads format %s; choose another with --data DIR"
                .formatted(root, format, FORMAT));
      }
      if (mode == Settings.Mode.PRODUCTION && !mode.word().equals(properties.getProperty("mode"))) {
        throw new CannotStart(
            "The data folder %s holds demonstration accounts; production mode starts only on a folder of its own (--data DIR)"
                .formatted(root));
      }
    } else if (Files.exists(root.resolve("postgres"))) {
      throw broken(root);
    } else {
      properties.setProperty("format", FORMAT);
      properties.setProperty("mode", mode.word());
      try (var out = Files.newBufferedWriter(file)) {
        properties.store(out, "Made by Yunguanjia");
      }
    }
  }

  private static CannotStart broken(Path root) {
    return new CannotStart(
        "The data folder %s is broken (yunguanjia.properties is missing or unreadable); choose another with --data DIR"
            .formatted(root));
  }

  private static void closeQuietly(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException alreadyGone) {
        // nothing left to give back
      }
    }
  }
}
