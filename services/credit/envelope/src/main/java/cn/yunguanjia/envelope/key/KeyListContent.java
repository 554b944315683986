package cn.yunguanjia.envelope.key;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.wire.Limits;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a key list says. Lists are replaced as a whole: the newest issuedAt is in force.
 *
 * @param issuer short name of the authority, as live codes carry it, e.g. {@code 330400}
 * @param issuerName the authority's name for people
 * @param expiresAt after which a verifier must not rely on it
 * @param revokedCodes code ids
 * @param revokedPlates plate serials
 * @param revokedBatches numbers of whole key batches
 */
public record KeyListContent(
    String issuer,
    Words issuerName,
    Instant issuedAt,
    Instant expiresAt,
    List<PublishedKey> keys,
    RevokedNames revokedCodes,
    RevokedNames revokedPlates,
    SortedSet<Integer> revokedBatches) {

  public KeyListContent {
    keys = keys.stream().sorted(Comparator.comparing(k -> k.id().toString())).toList();
    revokedBatches = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(revokedBatches));
    if (!issuedAt.isBefore(expiresAt)) {
      throw new IllegalArgumentException("a list must hold for some time");
    }
    if (keys.stream().filter(key -> key.use() == KeyUse.PLATE).count() > Limits.PLATE_KEYS) {
      throw new IllegalArgumentException("more than " + Limits.PLATE_KEYS + " keys for plates");
    }
    Set<KeyId> seen = new HashSet<>();
    for (PublishedKey key : keys) {
      if (!seen.add(key.id())) {
        throw new IllegalArgumentException("two keys with the id " + key.id());
      }
    }
  }

  public Optional<PublishedKey> find(KeyId id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** By itself or with its batch. */
  public boolean revoked(PublishedKey key) {
    return key.state() == KeyState.REVOKED || revokedBatches.contains(key.batch());
  }
}
