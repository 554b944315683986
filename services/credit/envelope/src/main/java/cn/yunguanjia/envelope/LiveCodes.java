package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.wire.Base45;
import cn.yunguanjia.envelope.wire.CoseSign1;
import cn.yunguanjia.envelope.wire.Zlib;
import java.time.Clock;

/**
 * Signs and verifies live codes.
 *
 * <pre>{@code
 * var list = KeyList.read(file, Root.read(pinned));
 * var answer = LiveCodes.verify(text, list, clock);
 * switch (answer) { case Answer.Proven p -> …; case Answer.Refused r -> …; }
 * }</pre>
 */
public final class LiveCodes {
  /** Says which version it is, and is signed with it. */
  public static final String PREFIX = "YGJ1:";

  static final String PURPOSE = "YGJ1";

  private LiveCodes() {}

  /** The text that goes into the QR code. */
  public static String sign(LiveCode code, SigningKey key) {
    return wrap(Claims.encode(code), key);
  }

  static String wrap(byte[] payload, SigningKey key) {
    long algorithm = key.algorithm().cose();
    byte[] signature = key.sign(CoseSign1.toBeSigned(algorithm, key.id(), PURPOSE, payload));
    return text(new CoseSign1(algorithm, key.id(), payload, signature).encode());
  }

  static String text(byte[] cose) {
    return PREFIX + Base45.encode(Zlib.deflate(cose));
  }

  /** Never throws for any text: what is wrong with it is the answer. */
  public static Answer verify(String text, KeyList list, Clock clock) {
    return new Verification(list.content(), clock.instant()).of(text);
  }
}
