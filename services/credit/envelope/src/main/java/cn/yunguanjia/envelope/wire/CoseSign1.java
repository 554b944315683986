package cn.yunguanjia.envelope.wire;

import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.key.KeyId;
import java.nio.charset.StandardCharsets;

/**
 * One signature around one payload: COSE_Sign1 (RFC 9052 §4.2), tagged 18, algorithm and key id in
 * the protected header and an empty unprotected one.
 *
 * @param algorithm the number of RFC 9053 or a private one
 * @param payload not looked into here
 */
public record CoseSign1(long algorithm, KeyId keyId, byte[] payload, byte[] signature) {
  private static final int TAG = 18;
  private static final int ALG = 1;
  private static final int KID = 4;
  private static final int LONGEST_HEADER = 32;
  private static final int SIGNATURE = 64;

  public byte[] encode() {
    return new CborWriter()
        .tag(TAG)
        .array(4)
        .bytes(header(algorithm, keyId))
        .map(0)
        .bytes(payload)
        .bytes(signature)
        .toBytes();
  }

  public static CoseSign1 decode(byte[] bytes) throws EnvelopeFault {
    CborReader in = new CborReader(bytes, Reason.BAD_STRUCTURE);
    in.tag(TAG);
    in.array(4, 4);
    CborReader header = new CborReader(in.bytes(1, LONGEST_HEADER), Reason.BAD_STRUCTURE);
    in.map(0, 0);
    byte[] payload = in.bytes(1, bytes.length);
    byte[] signature = in.bytes(SIGNATURE, SIGNATURE);
    in.end();
    header.map(2, 2);
    if (header.key(-1) != ALG) {
      throw header.broken("the algorithm was expected");
    }
    long algorithm = header.integer();
    if (header.key(ALG) != KID) {
      throw header.broken("the key id was expected");
    }
    KeyId keyId = new KeyId(header.bytes(KeyId.LENGTH, KeyId.LENGTH));
    header.end();
    return new CoseSign1(algorithm, keyId, payload, signature);
  }

  /** What is signed (RFC 9052 §4.4); the purpose keeps a code from passing as a list. */
  public static byte[] toBeSigned(long algorithm, KeyId keyId, String purpose, byte[] payload) {
    return new CborWriter()
        .array(4)
        .text("Signature1")
        .bytes(header(algorithm, keyId))
        .bytes(purpose.getBytes(StandardCharsets.US_ASCII))
        .bytes(payload)
        .toBytes();
  }

  public byte[] toBeSigned(String purpose) {
    return toBeSigned(algorithm, keyId, purpose, payload);
  }

  private static byte[] header(long algorithm, KeyId keyId) {
    return new CborWriter()
        .map(2)
        .integer(ALG)
        .integer(algorithm)
        .integer(KID)
        .bytes(keyId.bytes())
        .toBytes();
  }
}
