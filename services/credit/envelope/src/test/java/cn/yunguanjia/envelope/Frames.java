package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.key.KeyId;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.wire.Base45;
import cn.yunguanjia.envelope.wire.CborWriter;
import cn.yunguanjia.envelope.wire.EnvelopeFault;
import cn.yunguanjia.envelope.wire.Zlib;
import java.nio.charset.StandardCharsets;

/** Takes envelopes apart and builds false ones, which the library itself would never do. */
public final class Frames {
  private Frames() {}

  public static byte[] claims(LiveCode code) {
    return Claims.encode(code);
  }

  /** Signs whatever claims are given. */
  public static String signed(byte[] claims, SigningKey key) {
    return LiveCodes.wrap(claims, key);
  }

  public static String text(byte[] cose) {
    return LiveCodes.text(cose);
  }

  public static String zlib(byte[] zlib) {
    return LiveCodes.PREFIX + Base45.encode(zlib);
  }

  public static byte[] packed(String text) {
    try {
      return Base45.decode(text.substring(LiveCodes.PREFIX.length()));
    } catch (EnvelopeFault impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static byte[] cose(String text) {
    try {
      return Zlib.inflate(packed(text));
    } catch (EnvelopeFault impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The protected header of any algorithm number. */
  public static byte[] header(long algorithm, KeyId keyId) {
    return new CborWriter()
        .map(2)
        .integer(1)
        .integer(algorithm)
        .integer(4)
        .bytes(keyId.bytes())
        .toBytes();
  }

  /** A frame around any header, signed over just that header. */
  public static String framed(byte[] header, byte[] claims, SigningKey key) {
    return text(frame(header, claims, key.sign(toBeSigned(header, "YGJ1", claims))));
  }

  public static byte[] frame(byte[] header, byte[] claims, byte[] signature) {
    return new CborWriter()
        .tag(18)
        .array(4)
        .bytes(header)
        .map(0)
        .bytes(claims)
        .bytes(signature)
        .toBytes();
  }

  public static byte[] toBeSigned(byte[] header, String purpose, byte[] claims) {
    return new CborWriter()
        .array(4)
        .text("Signature1")
        .bytes(header)
        .bytes(purpose.getBytes(StandardCharsets.US_ASCII))
        .bytes(claims)
        .toBytes();
  }
}
