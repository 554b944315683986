package cn.yunguanjia.envelope.key;

import cn.yunguanjia.envelope.wire.CoseSign1;
import cn.yunguanjia.envelope.wire.EnvelopeFault;
import cn.yunguanjia.envelope.wire.Limits;
import java.util.Base64;

/** A list of keys whose signature by a pinned root has been verified; there is no other kind. */
public final class KeyList {
  static final String PURPOSE = "YGJ-KEYS-1";
  private final KeyListContent content;
  private final KeyId signedBy;
  private final byte[] cose;

  private KeyList(KeyListContent content, KeyId signedBy, byte[] cose) {
    this.content = content;
    this.signedBy = signedBy;
    this.cose = cose;
  }

  /** What the authority publishes. */
  public static KeyList sign(KeyListContent content, SigningKey root) {
    byte[] payload = KeyListCodec.encode(content);
    byte[] signature =
        root.sign(CoseSign1.toBeSigned(root.algorithm().cose(), root.id(), PURPOSE, payload));
    byte[] cose = new CoseSign1(root.algorithm().cose(), root.id(), payload, signature).encode();
    // what is published has passed the readers' own checks
    return read(cose, Root.pinned(root.publicKey()));
  }

  /**
   * @param file bytes, base64url or JSON as served
   * @throws KeyListRefused when it cannot be trusted
   */
  public static KeyList read(byte[] file, Root root) {
    if (file.length > 2 * Limits.KEY_LIST) {
      throw new KeyListRefused(KeyListRefused.Cause.TOO_LARGE, null);
    }
    try {
      byte[] cose = KeyListText.unwrap(file);
      if (cose.length > Limits.KEY_LIST) {
        throw new KeyListRefused(KeyListRefused.Cause.TOO_LARGE, cose.length + " bytes");
      }
      return verified(cose, CoseSign1.decode(cose), root);
    } catch (EnvelopeFault | IllegalArgumentException unreadable) {
      throw new KeyListRefused(KeyListRefused.Cause.UNREADABLE, unreadable.getMessage());
    }
  }

  private static KeyList verified(byte[] cose, CoseSign1 signed, Root root) {
    boolean proven =
        root.find(signed.keyId())
            .filter(key -> key.algorithm().cose() == signed.algorithm())
            .filter(key -> key.verifies(signed.toBeSigned(PURPOSE), signed.signature()))
            .isPresent();
    if (!proven) {
      throw new KeyListRefused(KeyListRefused.Cause.NOT_BY_A_ROOT, "root key " + signed.keyId());
    }
    try {
      return new KeyList(KeyListCodec.decode(signed.payload()), signed.keyId(), cose.clone());
    } catch (EnvelopeFault | IllegalArgumentException contradiction) {
      throw new KeyListRefused(KeyListRefused.Cause.INCONSISTENT, contradiction.getMessage());
    }
  }

  public KeyListContent content() {
    return content;
  }

  /** The root key that signed it. */
  public KeyId signedBy() {
    return signedBy;
  }

  /** The signed bytes, as they are published. */
  public byte[] cose() {
    return cose.clone();
  }

  /** The same for JSON and for clipboards. */
  public String base64url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cose);
  }

  /** Clients keep the newer one: a list from the past must not bring a revoked key back. */
  public boolean newerThan(KeyList other) {
    return content.issuedAt().isAfter(other.content.issuedAt());
  }
}
