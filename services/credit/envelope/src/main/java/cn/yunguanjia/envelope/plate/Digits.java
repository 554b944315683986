package cn.yunguanjia.envelope.plate;

import java.math.BigInteger;

/**
 * A signature as decimal digits: one number, the first byte first. A QR code keeps three digits in
 * ten bits, but base64url only one character in eight, so this is a quarter less for it to hold.
 */
final class Digits {
  static final int LENGTH = 155;
  static final int BYTES = 64;

  private Digits() {}

  static String of(byte[] signature) {
    String number = new BigInteger(1, signature).toString();
    return "0".repeat(LENGTH - number.length()) + number;
  }

  /**
   * @throws IllegalArgumentException when they stand for more than 64 bytes can hold
   */
  static byte[] read(String digits) {
    BigInteger number = new BigInteger(digits);
    if (digits.length() != LENGTH || number.bitLength() > 8 * BYTES) {
      throw new IllegalArgumentException("no 64 bytes");
    }
    byte[] bytes = number.toByteArray();
    byte[] signature = new byte[BYTES];
    int from = Math.max(0, bytes.length - BYTES);
    int length = bytes.length - from;
    System.arraycopy(bytes, from, signature, BYTES - length, length);
    return signature;
  }
}
