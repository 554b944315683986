package cn.yunguanjia.envelope.key;

import java.time.Instant;

/**
 * A key as the list publishes it.
 *
 * @param validFrom what it signed says an as-of of this time or later
 * @param validUntil what it signed ends by this time
 * @param batch the number of the ceremony it was made in; a whole batch can be revoked
 */
public record PublishedKey(
    VerifyingKey key,
    KeyUse use,
    KeyState state,
    Instant validFrom,
    Instant validUntil,
    int batch) {

  public PublishedKey {
    if (!validFrom.isBefore(validUntil)) {
      throw new IllegalArgumentException("a key must be valid for some time");
    }
    if (batch < 0 || batch > 65_535) {
      throw new IllegalArgumentException("a batch is a number of 16 bits");
    }
  }

  public KeyId id() {
    return key.id();
  }

  public boolean covers(Instant from, Instant until) {
    return !from.isBefore(validFrom) && !until.isAfter(validUntil);
  }
}
