package cn.yunguanjia.envelope.key;

import java.util.Arrays;
import java.util.HexFormat;

/** The first eight bytes of the SHA-256 of a public key (its SubjectPublicKeyInfo). */
public final class KeyId {
  public static final int LENGTH = 8;
  private final byte[] bytes;

  public KeyId(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a key id has " + LENGTH + " bytes");
    }
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyId that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Sixteen hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
