package cn.yunguanjia.envelope.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A public key, bound to its algorithm. */
public final class VerifyingKey {
  private final Algorithm algorithm;
  private final byte[] bytes;
  private final KeyId id;
  private final Scheme.Check check;

  private VerifyingKey(Algorithm algorithm, byte[] bytes) {
    this.algorithm = algorithm;
    this.bytes = bytes.clone();
    this.check = Scheme.of(algorithm).check(this.bytes);
    this.id = new KeyId(Arrays.copyOf(sha256(algorithm.spki(bytes)), KeyId.LENGTH));
  }

  /**
   * @param bytes 32 bytes of Ed25519, or the uncompressed point of SM2
   * @throws IllegalArgumentException when they are no public key of this algorithm
   */
  public static VerifyingKey of(Algorithm algorithm, byte[] bytes) {
    if (bytes.length != algorithm.keyLength()) {
      throw new IllegalArgumentException(
          "a public key of " + algorithm + " has " + algorithm.keyLength() + " bytes");
    }
    return new VerifyingKey(algorithm, bytes);
  }

  /**
   * @throws IllegalArgumentException when it is no public key of an allowed algorithm
   */
  public static VerifyingKey ofSpki(byte[] spki) {
    return Algorithm.read(spki);
  }

  public Algorithm algorithm() {
    return algorithm;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** SubjectPublicKeyInfo (RFC 5280), as other tools read it. */
  public byte[] spki() {
    return algorithm.spki(bytes);
  }

  public KeyId id() {
    return id;
  }

  /** Whether this is the signature of 64 bytes; never throws for what others have sent. */
  public boolean verifies(byte[] message, byte[] signature) {
    return signature.length == 64 && check.holds(message, signature);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyingKey that
        && algorithm == that.algorithm
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return algorithm + " " + id;
  }
}
