package cn.yunguanjia.hj212;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * Decodes the bytes of one packet, from ## to the last digit of the check. Reuses its working
 * memory; one per connection, not safe for two threads.
 */
final class PacketDecoder {
  private static final int LONGEST_SEGMENT = 1024;

  private final Mode mode;
  private final SegmentParser parser = new SegmentParser();
  private final HeaderCheck header;

  /**
   * @param flag8 what version bits 000010 mean; null when it must be told from the packet
   */
  PacketDecoder(Mode mode, Version flag8) {
    this.mode = mode;
    this.header = new HeaderCheck(parser.header, flag8);
  }

  /**
   * Where a packet that begins at {@code start} must end by its own length; -1 when it can't be
   * told.
   */
  static int declaredEnd(byte[] b, int start, int to) {
    int digits = lengthDigits(b, start, to);
    return digits == 0 ? -1 : start + 2 + digits + declared(b, start, digits) + 4;
  }

  /** Whether length and check of the bytes fit each other as the standard wants. */
  static boolean isSound(byte[] b, int start, int end) {
    if (declaredEnd(b, start, end) != end) {
      return false;
    }
    int crc = Hex.value(b, end - 4, end);
    return crc >= 0 && crc == Crc.of(b, start + 2 + lengthDigits(b, start, end), end - 4);
  }

  /**
   * The quick way for a sound packet: null when anything is wrong with length or check, or a
   * control character stands in it; then the slow way finds out what.
   */
  Result decodeSound(byte[] b, int start, int end, int extra, long offset) {
    int digits = lengthDigits(b, start, end);
    int from = start + 2 + digits;
    int crc = Hex.value(b, end - 4, end);
    int scan = Crc.scan(b, from, end - 4);
    if ((scan & 0xFFFF) != crc || (scan & Crc.CONTROL_SEEN) != 0) {
      return null;
    }
    return segment(b, start, from, end - 4, end, extra | digits(digits), scan, offset);
  }

  /** Decodes whatever stands between two ends of lines. */
  Result decode(byte[] b, int start, int end, int extra, long offset) {
    int digits = lengthDigits(b, start, end);
    if (digits == 0) {
      return reject(
          ErrorCode.MALFORMED_LENGTH,
          "After ## there must be four decimal digits",
          "0000-9999",
          Quote.of(b, start + 2, Math.min(end, start + 6)),
          b,
          start,
          end,
          offset);
    }
    int from = start + 2 + digits;
    int declared = declared(b, start, digits);
    int deviations = extra | digits(digits);
    int to = end - 4;
    if (to - from != declared) {
      to = endOfSegment(b, from, end);
      int off = lengthDeviation(b, from, to, end, declared);
      if (off < 0) {
        return reject(
            ErrorCode.LENGTH_MISMATCH,
            "The data segment has " + (to - from) + " bytes, declared are " + declared,
            "%04d".formatted(to - from),
            new String(b, start + 2, digits, StandardCharsets.US_ASCII),
            b,
            start,
            end,
            offset);
      }
      deviations |= off;
    }
    int crc = Hex.value(b, to, end);
    int scan = Crc.scan(b, from, to);
    if (crc < 0) {
      return reject(
          ErrorCode.MALFORMED_CRC,
          "The check must be four hexadecimal digits",
          Crc.text(scan),
          Quote.of(b, to, end),
          b,
          start,
          end,
          offset);
    }
    if (crc != (scan & 0xFFFF)) {
      if (crc != Crc.modbus(b, from, to) || mode == Mode.STRICT) {
        return reject(
            ErrorCode.CRC_MISMATCH,
            "The check does not fit the data segment",
            Crc.text(scan),
            Quote.of(b, to, end),
            b,
            start,
            end,
            offset);
      }
      deviations |= Deviation.CRC_MODBUS.bit();
    }
    return segment(b, start, from, to, end, deviations, scan, offset);
  }

  private Result segment(
      byte[] b, int start, int from, int to, int end, int extra, int scan, long offset) {
    if (!parser.parse(b, start, from, to)) {
      return reject(parser.error, parser.message, null, parser.received, b, start, end, offset);
    }
    if ((scan & Crc.CONTROL_SEEN) != 0) {
      return malformed("a control character in the data segment", b, start, end, offset);
    }
    if (!header.check(b, start)) {
      return malformed(header.message, b, start, end, offset);
    }
    int deviations = extra | parser.deviations | header.deviations | lowerCase(b, to, end);
    if (header.version != Version.V2025) {
      deviations |= parser.of2025;
    }
    if (to - from > LONGEST_SEGMENT) {
      deviations |= Deviation.SEGMENT_OVER_1024.bit();
    }
    Charset charset = StandardCharsets.UTF_8;
    if ((scan & Crc.HIGH_SEEN) != 0) {
      charset = Text.charsetOf(b, from, to);
      deviations |= Text.deviation(charset);
    }
    Frame frame =
        new Frame(
            Arrays.copyOfRange(b, start, end),
            parser.header,
            parser.pairs,
            parser.length,
            header.flag,
            deviations,
            header.version,
            charset);
    return mode == Mode.STRICT && deviations != 0
        ? refused(frame, b, start, end, offset)
        : new Decoded(frame, offset);
  }

  private Rejected refused(Frame frame, byte[] b, int start, int end, long offset) {
    StringJoiner message = new StringJoiner("; ");
    for (Deviation deviation : frame.deviations()) {
      message.add(deviation + ", " + deviation.clause().number() + ": " + deviation.says());
    }
    ErrorCode error = frame.deviations().iterator().next().refusedAs();
    return reject(error, message.toString(), null, null, b, start, end, offset);
  }

  private static Rejected malformed(String what, byte[] b, int start, int end, long offset) {
    String message = "The data segment can't be used: " + what;
    return reject(ErrorCode.MALFORMED_SEGMENT, message, null, null, b, start, end, offset);
  }

  private static Rejected reject(
      ErrorCode error,
      String message,
      String expected,
      String received,
      byte[] b,
      int start,
      int end,
      long offset) {
    byte[] bytes = Arrays.copyOfRange(b, start, end);
    return new Rejected(error, message, expected, received, offset, bytes);
  }

  /** The segment ends with the last && before the check; without one, four bytes before the end. */
  private static int endOfSegment(byte[] b, int from, int end) {
    for (int i = end - 2; i >= from; i--) {
      if (b[i] == '&' && b[i + 1] == '&') {
        return i + 2;
      }
    }
    return Math.max(from, end - 4);
  }

  /** Bits of the deviation that explains a wrong length, or -1 when none does. */
  private static int lengthDeviation(byte[] b, int from, int to, int end, int declared) {
    int check = end - to;
    if (check < 1 || check > 4 || Hex.value(b, to, end) < 0) {
      return -1;
    }
    int deviation = check < 4 ? Deviation.CRC_LEADING_ZEROS_LOST.bit() : 0;
    int actual = to - from;
    if (declared == actual) {
      return deviation;
    }
    if (declared == Text.characters(b, from, to)) {
      return deviation | Deviation.LENGTH_COUNTS_CHARACTERS.bit();
    }
    int packet = 2 + 4 + actual + 4;
    if (declared == packet || declared == packet + 2) {
      return deviation | Deviation.LENGTH_COUNTS_ENVELOPE.bit();
    }
    return -1;
  }

  private static int lowerCase(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] >= 'a') {
        return Deviation.CRC_LOWER_CASE.bit();
      }
    }
    return 0;
  }

  private static int digits(int digits) {
    return digits < 4 ? Deviation.LENGTH_LEADING_ZEROS_LOST.bit() : 0;
  }

  private static int lengthDigits(byte[] b, int start, int to) {
    int end = Math.min(to, start + 6);
    int p = start + 2;
    while (p < end && b[p] >= '0' && b[p] <= '9') {
      p++;
    }
    return p - start - 2;
  }

  private static int declared(byte[] b, int start, int digits) {
    int value = 0;
    for (int i = start + 2; i < start + 2 + digits; i++) {
      value = value * 10 + b[i] - '0';
    }
    return value;
  }
}
