package cn.yunguanjia.hj212;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appendix B as a table, with a lookup straight from bytes for the parser. */
public final class Factors {
  static final Factors TABLE = new Factors();

  private final Map<String, Factor> byCode = new LinkedHashMap<>();
  private final Map<String, Factor> byOldCode = new LinkedHashMap<>();
  private final PackedNames known;

  private Factors() {
    for (Factor factor : read()) {
      byCode.put(factor.code(), factor);
      if (!factor.oldCode().isEmpty()) {
        byOldCode.put(factor.oldCode(), factor);
      }
    }
    List<String> names = new ArrayList<>(byCode.keySet());
    names.addAll(byOldCode.keySet());
    known = PackedNames.of(names);
  }

  /** All factors in the order of the table. */
  public static List<Factor> all() {
    return List.copyOf(TABLE.byCode.values());
  }

  /**
   * The code of the same factor in another version: 011 is w01018 since 2017 and back. A code that
   * is the same in both (noise, treatment devices) stays; empty when the other version has none.
   */
  public static Optional<String> translate(String code, Version to) {
    Optional<Factor> factor = TABLE.find(code);
    if (factor.isPresent()) {
      return factor.get().codeIn(to);
    }
    return code.matches("SB[0-9]+") ? Optional.of(code) : Optional.empty();
  }

  Optional<Factor> find(String code) {
    Factor factor = byCode.get(code);
    return Optional.ofNullable(factor != null ? factor : byOldCode.get(code));
  }

  Map<String, Factor> byOldCode() {
    return Collections.unmodifiableMap(byOldCode);
  }

  /**
   * Whether the code is in appendix B: a factor, or by its pattern a process factor (tables B.5 and
   * B.7: e or g and five characters), an item of device information (table B.10: i and five) or a
   * treatment device (SB and a number).
   */
  boolean isKnown(long packed, byte[] b, int from, int to) {
    return known.contains(packed) || isPattern(b, from, to);
  }

  /** Codes of electricity (d) and production conditions (p) in 2025. */
  @Unconfirmed
  static boolean isOf2025(byte[] b, int from, int to) {
    return to - from == 6 && (b[from] == 'd' || b[from] == 'p') && digits(b, from + 1, to);
  }

  private static boolean isPattern(byte[] b, int from, int to) {
    int length = to - from;
    if (length > 2 && b[from] == 'S' && b[from + 1] == 'B') {
      return digits(b, from + 2, to);
    }
    return length == 6
        && (b[from] == 'e' || b[from] == 'g'
            ? digits(b, from + 2, to)
            : b[from] == 'i' && digits(b, from + 1, from + 3) && digitsOrLetters(b, from + 3, to));
  }

  /** The last three characters of an item of device information: 001 to zzz (6.4.2). */
  private static boolean digitsOrLetters(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((b[i] < '0' || b[i] > '9') && (b[i] < 'a' || b[i] > 'z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean digits(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static List<Factor> read() {
    try (InputStream in = Factors.class.getResourceAsStream("factors.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(c -> new Factor(c[0], c[1], c[2], c[3], c[4], c[5], c[6]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("factors.txt", e);
    }
  }
}
