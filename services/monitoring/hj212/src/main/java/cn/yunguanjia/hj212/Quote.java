package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;

/** A short piece of bytes for an error message: printable ASCII, at most 40 characters. */
final class Quote {
  private static final int LONGEST = 40;

  private Quote() {}

  static String of(byte[] b, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    String text = new String(b, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1);
    return text.replaceAll("[^ -~]", "?") + (end < to ? "…" : "");
  }
}
