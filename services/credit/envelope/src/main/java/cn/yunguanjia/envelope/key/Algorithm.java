package cn.yunguanjia.envelope.key;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The algorithms a verifier allows; there is no way to add one from outside. */
public enum Algorithm {
  /** EdDSA (RFC 9053 §2.2) over edwards25519 (RFC 8032); the key has 32 bytes. */
  ED25519(-8, 32, "302a300506032b6570032100"),

  /**
   * SM2 with SM3 (GB/T 32918.2, GB/T 32905) on the recommended curve, identity 1234567812345678,
   * signature r‖s. COSE has no number for it: this is one of private use (RFC 9052 §11.1). The key
   * is the uncompressed point of 65 bytes.
   */
  SM2_SM3(-65_537, 65, "3059301306072a8648ce3d020106082a811ccf5501822d034200");

  private final long cose;
  private final int keyLength;
  private final byte[] spkiPrefix;

  Algorithm(long cose, int keyLength, String spkiPrefix) {
    this.cose = cose;
    this.keyLength = keyLength;
    this.spkiPrefix = HexFormat.of().parseHex(spkiPrefix);
  }

  public static Optional<Algorithm> of(long cose) {
    return Arrays.stream(values()).filter(a -> a.cose == cose).findFirst();
  }

  /** Its number in the protected header. */
  public long cose() {
    return cose;
  }

  public int keyLength() {
    return keyLength;
  }

  /** A SubjectPublicKeyInfo (RFC 5280) is this and the key: both have one length only. */
  byte[] spki(byte[] key) {
    byte[] spki = Arrays.copyOf(spkiPrefix, spkiPrefix.length + key.length);
    System.arraycopy(key, 0, spki, spkiPrefix.length, key.length);
    return spki;
  }

  /** The algorithm and key of a SubjectPublicKeyInfo. */
  static VerifyingKey read(byte[] spki) {
    for (Algorithm algorithm : values()) {
      int prefix = algorithm.spkiPrefix.length;
      if (spki.length == prefix + algorithm.keyLength
          && Arrays.equals(spki, 0, prefix, algorithm.spkiPrefix, 0, prefix)) {
        return VerifyingKey.of(algorithm, Arrays.copyOfRange(spki, prefix, spki.length));
      }
    }
    throw new IllegalArgumentException("neither an Ed25519 nor an SM2 public key");
  }
}
