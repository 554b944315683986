package cn.yunguanjia.envelope.wire;

import cn.yunguanjia.envelope.Reason;
import java.util.Arrays;

/** Base45 (RFC 9285): bytes in the alphabet of a QR code's alphanumeric mode. */
public final class Base45 {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      VALUES[ALPHABET.charAt(i)] = (byte) i;
    }
  }

  private Base45() {}

  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length / 2 * 3 + 2);
    int i = 0;
    for (; i + 1 < bytes.length; i += 2) {
      int n = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
      text.append(ALPHABET.charAt(n % 45))
          .append(ALPHABET.charAt(n / 45 % 45))
          .append(ALPHABET.charAt(n / 2025));
    }
    if (i < bytes.length) {
      int n = bytes[i] & 0xff;
      text.append(ALPHABET.charAt(n % 45)).append(ALPHABET.charAt(n / 45));
    }
    return text.toString();
  }

  /** Only what {@link #encode} writes: no small letters, no blanks at the ends, no overflow. */
  public static byte[] decode(String text) throws EnvelopeFault {
    int length = text.length();
    if (length % 3 == 1) {
      throw fault("a group is incomplete");
    }
    byte[] bytes = new byte[length / 3 * 2 + length % 3 / 2];
    int at = 0;
    for (int i = 0; i < length; i += 3) {
      int low = value(text, i) + 45 * value(text, i + 1);
      if (i + 2 == length) {
        bytes[at++] = (byte) within(low, 0xff);
      } else {
        int n = within(low + 2025 * value(text, i + 2), 0xffff);
        bytes[at++] = (byte) (n >> 8);
        bytes[at++] = (byte) n;
      }
    }
    return bytes;
  }

  private static int value(String text, int index) throws EnvelopeFault {
    char c = text.charAt(index);
    int value = c < 128 ? VALUES[c] : -1;
    if (value < 0) {
      throw fault("character " + index + " is not of base45");
    }
    return value;
  }

  private static int within(int n, int most) throws EnvelopeFault {
    if (n > most) {
      throw fault("a group stands for more than its bytes hold");
    }
    return n;
  }

  private static EnvelopeFault fault(String detail) {
    return new EnvelopeFault(Reason.BAD_BASE45, detail);
  }
}
