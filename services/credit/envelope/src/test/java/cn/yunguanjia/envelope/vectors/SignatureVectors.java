package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.key.KeyId;
import cn.yunguanjia.envelope.key.SigningKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Forged, exchanged and confused signatures. */
final class SignatureVectors {
  private static final byte[] CLAIMS = Frames.claims(City.code());
  private static final byte[] OTHER =
      Frames.claims(City.code("ZZZZZZZZZZZZZZZZZ", City.NOW, Duration.ofMinutes(5)));
  private static final BigInteger ED25519_ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final int SIGNATURE = 64;

  private SignatureVectors() {}

  static void put(Shelf shelf) {
    for (SigningKey key : new SigningKey[] {City.ED25519, City.SM2}) {
      forged(shelf, key, key.algorithm().name().toLowerCase(java.util.Locale.ROOT));
    }
    confused(shelf);
    malleable(shelf);
    altered(shelf);
  }

  private static void forged(Shelf shelf, SigningKey key, String algorithm) {
    byte[] header = header(key);
    byte[] signature = key.sign(Frames.toBeSigned(header, "YGJ1", CLAIMS));
    bad(
        shelf,
        "swapped-payload-" + algorithm,
        "换成另一企业的内容",
        "The claims of another code",
        Frames.text(Frames.frame(header, OTHER, signature)));
    bad(
        shelf,
        "zero-signature-" + algorithm,
        "签名全为零",
        "A signature of zeros",
        Frames.text(Frames.frame(header, CLAIMS, new byte[SIGNATURE])));
    byte[] ones = new byte[SIGNATURE];
    Arrays.fill(ones, (byte) 0xff);
    bad(
        shelf,
        "greatest-signature-" + algorithm,
        "签名全为 ff",
        "A signature of ff bytes",
        Frames.text(Frames.frame(header, CLAIMS, ones)));
    byte[] halves = new byte[SIGNATURE];
    System.arraycopy(signature, 0, halves, 32, 32);
    System.arraycopy(signature, 32, halves, 0, 32);
    bad(
        shelf,
        "exchanged-halves-" + algorithm,
        "签名前后两半互换",
        "The halves of the signature exchanged",
        Frames.text(Frames.frame(header, CLAIMS, halves)));
    byte[] asList = key.sign(Frames.toBeSigned(header, "YGJ-KEYS-1", CLAIMS));
    bad(
        shelf,
        "signed-as-key-list-" + algorithm,
        "以公钥清单的用途签名",
        "Signed for the purpose of a key list",
        Frames.text(Frames.frame(header, CLAIMS, asList)));
    byte[] bare = key.sign(CLAIMS);
    bad(
        shelf,
        "signed-without-header-" + algorithm,
        "只对内容签名",
        "Signed over the claims alone",
        Frames.text(Frames.frame(header, CLAIMS, bare)));
    SigningKey stranger = key == City.SM2 ? TestKeys.STRANGER_SM2 : TestKeys.STRANGER;
    bad(
        shelf,
        "key-id-collision-" + algorithm,
        "冒用真密钥的编号，由他人密钥签名",
        "The id of a true key, signed by a stranger's",
        Frames.framed(header, CLAIMS, stranger));
  }

  private static void confused(Shelf shelf) {
    byte[] asSm2 = Frames.header(-65_537, City.ED25519.id());
    shelf.bad(
        "confused-ed25519-as-sm2",
        "Ed25519 密钥冒充 SM2",
        "An Ed25519 key under the number of SM2",
        Frames.framed(asSm2, CLAIMS, City.ED25519),
        Reason.ALGORITHM_MISMATCH);
    byte[] asEd25519 = Frames.header(-8, City.SM2.id());
    shelf.bad(
        "confused-sm2-as-ed25519",
        "SM2 密钥冒充 Ed25519",
        "An SM2 key under the number of Ed25519",
        Frames.framed(asEd25519, CLAIMS, City.SM2),
        Reason.ALGORITHM_MISMATCH);
    byte[] hmac = Frames.header(5, City.ED25519.id());
    shelf.bad(
        "confused-hmac",
        "以公钥为口令的 HMAC",
        "An HMAC with the public key as its secret",
        Frames.text(Frames.frame(hmac, CLAIMS, hmac(Frames.toBeSigned(hmac, "YGJ1", CLAIMS)))),
        Reason.UNKNOWN_ALGORITHM);
    for (long number : new long[] {-7, -19, -65_536, 0, 1L << 40}) {
      shelf.bad(
          "algorithm" + number,
          "不允许的算法 " + number,
          "Algorithm " + number + " is not allowed",
          Frames.framed(Frames.header(number, City.ED25519.id()), CLAIMS, City.ED25519),
          Reason.UNKNOWN_ALGORITHM);
    }
    KeyId none = new KeyId(new byte[KeyId.LENGTH]);
    shelf.bad(
        "key-id-of-zeros",
        "密钥编号全为零",
        "A key id of zeros",
        Frames.framed(Frames.header(-8, none), CLAIMS, City.ED25519),
        Reason.UNKNOWN_KEY);
  }

  /** S and S + L stand for the same number; only the smaller is a signature (RFC 8032 §5.1.7). */
  private static void malleable(Shelf shelf) {
    byte[] header = header(City.ED25519);
    byte[] signature = City.ED25519.sign(Frames.toBeSigned(header, "YGJ1", CLAIMS));
    byte[] big = new byte[33];
    for (int i = 0; i < 32; i++) {
      big[32 - i] = signature[32 + i];
    }
    byte[] sum = new BigInteger(big).add(ED25519_ORDER).toByteArray();
    for (int i = 0; i < 32; i++) {
      signature[32 + i] = i < sum.length ? sum[sum.length - 1 - i] : 0;
    }
    bad(
        shelf,
        "malleable-ed25519",
        "S 加上群阶",
        "The order of the group added to S",
        Frames.text(Frames.frame(header, CLAIMS, signature)));
  }

  /** Each byte of a good frame, one bit of it turned. */
  private static void altered(Shelf shelf) {
    for (SigningKey key : new SigningKey[] {City.ED25519, City.SM2}) {
      byte[] good = Frames.cose(LiveCodes.sign(City.code(), key));
      int step = key == City.ED25519 ? 1 : 7;
      for (int i = 0; i < good.length; i += step) {
        byte[] altered = good.clone();
        altered[i] ^= 1;
        String text = Frames.text(altered);
        shelf.bad(
            "altered-%s-%03d"
                .formatted(key.algorithm().name().toLowerCase(java.util.Locale.ROOT), i),
            "第 " + i + " 字节改动一位",
            "One bit of byte " + i + " turned",
            text,
            Altered.reason(i, key.algorithm(), altered.length));
      }
    }
  }

  private static void bad(Shelf shelf, String name, String zh, String en, String text) {
    shelf.bad(name, zh, en, text, Reason.BAD_SIGNATURE);
  }

  private static byte[] header(SigningKey key) {
    return Frames.header(key.algorithm().cose(), key.id());
  }

  private static byte[] hmac(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(City.ED25519.publicKey().bytes(), "HmacSHA512"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
