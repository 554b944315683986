package cn.yunguanjia.envelope.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.BigIntegers;

/** SM2 with SM3 (GB/T 32918.2), identity 1234567812345678, by Bouncy Castle. */
final class Sm2 implements Scheme {
  static final Sm2 INSTANCE = new Sm2();
  private static final int SIZE = 32;

  private final ECDomainParameters curve;

  private Sm2() {
    X9ECParameters named = CustomNamedCurves.getByName("sm2p256v1");
    curve = new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
  }

  @Override
  public Check check(byte[] publicKey) {
    if (publicKey.length != 2 * SIZE + 1 || publicKey[0] != 4) {
      throw new IllegalArgumentException("an SM2 public key is an uncompressed point of 65 bytes");
    }
    ECPublicKeyParameters key =
        new ECPublicKeyParameters(curve.getCurve().decodePoint(publicKey), curve);
    return (message, signature) -> {
      SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
      signer.init(false, key);
      signer.update(message, 0, message.length);
      return signer.verifySignature(signature);
    };
  }

  @Override
  public Pen pen(byte[] secret) {
    ECPrivateKeyParameters key = new ECPrivateKeyParameters(scalar(secret), curve);
    return (message, random) -> {
      SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
      signer.init(true, new ParametersWithRandom(key, random));
      signer.update(message, 0, message.length);
      try {
        return signer.generateSignature();
      } catch (CryptoException impossible) {
        throw new IllegalStateException(impossible);
      }
    };
  }

  @Override
  public byte[] publicKey(byte[] secret) {
    return curve.getG().multiply(scalar(secret)).normalize().getEncoded(false);
  }

  /** From 1 to n−2: with d = n−1 no signature can be made (GB/T 32918.1 §6.1). */
  @Override
  public byte[] generate(SecureRandom random) {
    BigInteger d =
        BigIntegers.createRandomInRange(
            BigInteger.ONE, curve.getN().subtract(BigInteger.TWO), random);
    return BigIntegers.asUnsignedByteArray(SIZE, d);
  }

  private BigInteger scalar(byte[] secret) {
    BigInteger d = new BigInteger(1, secret);
    if (secret.length != SIZE
        || d.signum() == 0
        || d.compareTo(curve.getN().subtract(BigInteger.ONE)) >= 0) {
      throw new IllegalArgumentException("an SM2 private key has 32 bytes, from 1 to n-2");
    }
    return d;
  }
}
