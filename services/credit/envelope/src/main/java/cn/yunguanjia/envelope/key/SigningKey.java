package cn.yunguanjia.envelope.key;

import java.security.SecureRandom;

/** A private key. Its bytes leave it only for the one that keeps it, encrypted. */
public final class SigningKey {
  private final VerifyingKey publicKey;
  private final byte[] secret;
  private final Scheme.Pen pen;
  private final SecureRandom random;

  private SigningKey(Algorithm algorithm, byte[] secret, SecureRandom random) {
    Scheme scheme = Scheme.of(algorithm);
    this.secret = secret.clone();
    this.pen = scheme.pen(this.secret);
    this.publicKey = VerifyingKey.of(algorithm, scheme.publicKey(this.secret));
    this.random = random;
  }

  /**
   * @param secret 32 bytes: the seed of Ed25519 or the number d of SM2
   * @param random for SM2, whose every signature needs a fresh secret number
   * @throws IllegalArgumentException when they are no private key
   */
  public static SigningKey of(Algorithm algorithm, byte[] secret, SecureRandom random) {
    return new SigningKey(algorithm, secret, random);
  }

  public static SigningKey generate(Algorithm algorithm, SecureRandom random) {
    return new SigningKey(algorithm, Scheme.of(algorithm).generate(random), random);
  }

  public VerifyingKey publicKey() {
    return publicKey;
  }

  public Algorithm algorithm() {
    return publicKey.algorithm();
  }

  public KeyId id() {
    return publicKey.id();
  }

  /** 64 bytes. */
  public byte[] sign(byte[] message) {
    return pen.sign(message, random);
  }

  /** The 32 bytes {@link #of} takes; never to be written anywhere in the clear. */
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return publicKey.toString();
  }
}
