package cn.yunguanjia.hj212;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item of device information (InfoId), HJ 212-2017, appendix B, tables B.8 to B.10. The table
 * may be extended; an item it doesn't know has no entry, but its kind stands in its code.
 *
 * @param code for example i13004; an x at the end stands for the number of a measuring point
 * @param unit empty when there is none, or when the device decides
 * @param states what its numbers mean, when it is a state
 */
public record InformationItem(String code, String zh, String en, String unit, List<State> states) {
  /** Third character of the code (table B.9). */
  public enum Kind {
    LOG,
    STATE,
    PARAMETER
  }

  /** A number and its meaning. */
  public record State(String number, String zh, String en) {}

  private static final List<InformationItem> TABLE = read();

  /** All items in the order of the table. */
  public static List<InformationItem> all() {
    return TABLE;
  }

  public static Optional<InformationItem> of(String code) {
    return TABLE.stream().filter(item -> item.isCalled(code)).findFirst();
  }

  /** What an item of this code is, whether the table knows it or not. */
  public static Optional<Kind> kindOf(String code) {
    int kind = code.matches("i[1-5][1-3][0-9a-z]{3}") ? code.charAt(2) - '1' : -1;
    return kind < 0 ? Optional.empty() : Optional.of(Kind.values()[kind]);
  }

  /** What a number of this item means. */
  public Optional<State> state(String number) {
    return states.stream().filter(state -> state.number().equals(number)).findFirst();
  }

  private boolean isCalled(String name) {
    if (!code.endsWith("x")) {
      return code.equals(name);
    }
    int last = code.length() - 1;
    return name.length() == code.length()
        && name.regionMatches(0, code, 0, last)
        && Character.digit(name.charAt(last), 10) >= 0;
  }

  private static List<InformationItem> read() {
    try (InputStream in = InformationItem.class.getResourceAsStream("information.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(c -> new InformationItem(c[0], c[1], c[2], c[3], states(c[4])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("information.txt", e);
    }
  }

  private static List<State> states(String text) {
    List<State> states = new ArrayList<>();
    for (String state : text.isEmpty() ? new String[0] : text.split(",")) {
      String[] words = state.split("[ /]", 3);
      states.add(new State(words[0], words[1], words[2]));
    }
    return List.copyOf(states);
  }
}
