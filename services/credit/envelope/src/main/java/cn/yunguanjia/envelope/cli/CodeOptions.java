package cn.yunguanjia.envelope.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What {@code code verify} was asked.
 *
 * @param file - for standard input
 */
record CodeOptions(String file, Path keys, Path root, Clock clock, boolean json, boolean chinese) {

  /**
   * Null when only help is wanted.
   *
   * @throws IllegalArgumentException on wrong usage
   */
  static CodeOptions read(Clock clock, String... args) {
    if (args.length > 0 && (args[0].equals("--help") || args[0].equals("-h"))) {
      return null;
    }
    if (args.length == 0 || !args[0].equals("verify")) {
      throw new IllegalArgumentException(
          "code knows three things to do: verify, rotate and revoke");
    }
    String file = null;
    Path data = Path.of(".data");
    Path keys = null;
    Path root = null;
    Clock at = clock;
    boolean json = false;
    boolean chinese = !terminal().startsWith("en");
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--help", "-h" -> {
          return null;
        }
        case "--json" -> json = true;
        case "--keys" -> keys = Path.of(value(args, i++));
        case "--root" -> root = Path.of(value(args, i++));
        case "--data" -> data = Path.of(value(args, i++));
        case "--at" -> at = clockAt(value(args, i++));
        case "--lang" -> chinese = chinese(value(args, i++));
        default -> {
          if (file != null || args[i].startsWith("-") && !args[i].equals("-")) {
            throw new IllegalArgumentException("unknown option: " + args[i]);
          }
          file = args[i];
        }
      }
    }
    if (file == null) {
      throw new IllegalArgumentException("which file? - is standard input");
    }
    Path folder = data.resolve("keys");
    return new CodeOptions(
        file,
        keys != null ? keys : folder.resolve("code-keys.json"),
        root != null ? root : folder.resolve("code-root.pub"),
        at,
        json,
        chinese);
  }

  /** The language the terminal asks for; empty where it asks for none. */
  private static String terminal() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(System::getenv)
        .filter(Objects::nonNull)
        .filter(language -> !language.isEmpty())
        .findFirst()
        .orElse("");
  }

  static String value(String[] args, int option) {
    if (option + 1 >= args.length) {
      throw new IllegalArgumentException(args[option] + " needs a value");
    }
    return args[option + 1];
  }

  private static boolean chinese(String language) {
    return switch (language) {
      case "zh" -> true;
      case "en" -> false;
      default -> throw new IllegalArgumentException("--lang wants zh or en, not " + language);
    };
  }

  private static Clock clockAt(String time) {
    try {
      return Clock.fixed(OffsetDateTime.parse(time).toInstant(), ZoneOffset.UTC);
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "--at wants a time with offset such as 2026-11-28T10:00:00+08:00, not " + time);
    }
  }
}
