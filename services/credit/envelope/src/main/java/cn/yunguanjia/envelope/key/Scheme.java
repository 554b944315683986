package cn.yunguanjia.envelope.key;

import java.security.SecureRandom;

/** The arithmetic of one algorithm, with its keys already taken apart. */
interface Scheme {
  interface Check {
    boolean holds(byte[] message, byte[] signature);
  }

  interface Pen {
    byte[] sign(byte[] message, SecureRandom random);
  }

  /**
   * @throws IllegalArgumentException when these bytes are no point of the curve
   */
  Check check(byte[] publicKey);

  /**
   * @throws IllegalArgumentException when these bytes are no private key
   */
  Pen pen(byte[] secret);

  byte[] publicKey(byte[] secret);

  byte[] generate(SecureRandom random);

  static Scheme of(Algorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> Ed25519.INSTANCE;
      case SM2_SM3 -> Sm2.INSTANCE;
    };
  }
}
