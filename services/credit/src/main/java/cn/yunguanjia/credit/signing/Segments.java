package cn.yunguanjia.credit.signing;

import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text where another mode of the QR code holds it in fewer bits: long rows of digits, long
 * rows of capitals and digits, bytes otherwise.
 */
final class Segments {
  /** Below these lengths the head of a segment of its own costs more than it saves. */
  private static final int DIGITS = 14;

  private static final int CAPITALS = 12;

  private Segments() {}

  static List<QrSegment> of(String text) {
    List<QrSegment> segments = new ArrayList<>();
    int plain = 0;
    int at = 0;
    while (at < text.length()) {
      int digits = rowOfDigits(text, at);
      int capitals = rowOfCapitals(text, at);
      if (digits - at >= DIGITS || capitals - at >= CAPITALS) {
        bytes(text, plain, at, segments);
        int end = digits - at >= DIGITS ? digits : beforeDigits(text, at, capitals);
        String row = text.substring(at, end);
        segments.add(end == digits ? QrSegment.makeNumeric(row) : QrSegment.makeAlphanumeric(row));
        at = end;
        plain = end;
      } else {
        at = Math.max(at + 1, capitals);
      }
    }
    bytes(text, plain, at, segments);
    return segments;
  }

  /** Capitals end where a long row of digits begins. */
  private static int beforeDigits(String text, int from, int end) {
    for (int at = from; at < end; at = Math.max(at + 1, rowOfDigits(text, at))) {
      if (rowOfDigits(text, at) - at >= DIGITS) {
        return at;
      }
    }
    return end;
  }

  private static int rowOfDigits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int rowOfCapitals(String text, int at) {
    int end = at;
    while (end < text.length() && capital(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean capital(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || " $%*+-./:".indexOf(c) >= 0;
  }

  private static void bytes(String text, int from, int to, List<QrSegment> segments) {
    if (to > from) {
      segments.add(QrSegment.makeBytes(text.substring(from, to).getBytes(StandardCharsets.UTF_8)));
    }
  }
}
