package cn.yunguanjia.hj212.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options with one value each, any of them repeatable, and what stands between them. */
final class Options {
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> rest = new ArrayList<>();
  private boolean help;

  private Options() {}

  /**
   * @throws IllegalArgumentException when an option is unknown or has no value; the message is for
   *     the user
   */
  static Options parse(List<String> known, String... args) {
    Options options = new Options();
    for (int i = 0; i < args.length; i++) {
      String name = args[i];
      if (name.equals("--help") || name.equals("-h")) {
        options.help = true;
      } else if (!name.startsWith("--")) {
        options.rest.add(name);
      } else if (!known.contains(name)) {
        throw new IllegalArgumentException("unknown option: " + name);
      } else if (++i == args.length) {
        throw new IllegalArgumentException(name + " needs a value");
      } else {
        options.values.computeIfAbsent(name, n -> new ArrayList<>()).add(args[i]);
      }
    }
    return options;
  }

  boolean help() {
    return help;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  String text(String name, String otherwise) {
    List<String> all = all(name);
    return all.isEmpty() ? otherwise : all.getLast();
  }

  String required(String name) {
    if (all(name).isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return text(name, null);
  }

  /** A whole number from 1. */
  int number(String name, int otherwise) {
    String text = text(name, Integer.toString(otherwise));
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
      throw new IllegalArgumentException(name + " wants a whole number from 1, not " + text);
    }
    return Integer.parseInt(text);
  }

  /** Refuses words that are no options. */
  void none() {
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("not understood: " + rest.getFirst());
    }
  }

  String only(String what) {
    if (rest.size() != 1) {
      throw new IllegalArgumentException(rest.isEmpty() ? what + " is missing" : "one " + what);
    }
    return rest.getFirst();
  }
}
