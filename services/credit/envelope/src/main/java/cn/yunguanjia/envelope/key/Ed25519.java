package cn.yunguanjia.envelope.key;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Ed25519 (RFC 8032) by Bouncy Castle, which is many times faster here than the JDK's own. */
final class Ed25519 implements Scheme {
  static final Ed25519 INSTANCE = new Ed25519();

  private Ed25519() {}

  @Override
  public Check check(byte[] publicKey) {
    Ed25519PublicKeyParameters key = new Ed25519PublicKeyParameters(publicKey);
    return (message, signature) -> {
      Ed25519Signer signer = new Ed25519Signer();
      signer.init(false, key);
      signer.update(message, 0, message.length);
      return signer.verifySignature(signature);
    };
  }

  @Override
  public Pen pen(byte[] secret) {
    Ed25519PrivateKeyParameters key = privateKey(secret);
    return (message, random) -> {
      Ed25519Signer signer = new Ed25519Signer();
      signer.init(true, key);
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    };
  }

  @Override
  public byte[] publicKey(byte[] secret) {
    return privateKey(secret).generatePublicKey().getEncoded();
  }

  @Override
  public byte[] generate(SecureRandom random) {
    return new Ed25519PrivateKeyParameters(random).getEncoded();
  }

  private static Ed25519PrivateKeyParameters privateKey(byte[] secret) {
    if (secret.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("an Ed25519 private key has 32 bytes");
    }
    return new Ed25519PrivateKeyParameters(secret);
  }
}
