package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.wire.Limits;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All keys for plates at one moment, and which are due: pure but for the making of keys. A plate
 * hangs for years and its link names no key, so a key that signs no more stays in the list, and the
 * list has few.
 *
 * @param keys the oldest first
 * @param next the number of the next batch
 */
record PlateKeys(List<KeptKey> keys, int next) {
  /** The number of the very first, whether made here or taken over. */
  static final int FIRST = 0;

  private static final Comparator<KeptKey> BY_AGE =
      Comparator.comparing((KeptKey k) -> k.published().validFrom())
          .thenComparing(k -> k.published().batch());

  static PlateKeys of(List<KeptKey> all) {
    List<KeptKey> plates =
        all.stream().filter(k -> k.published().use() == KeyUse.PLATE).sorted(BY_AGE).toList();
    int highest = all.stream().mapToInt(k -> k.published().batch()).max().orElse(FIRST);
    return new PlateKeys(plates, plates.isEmpty() ? FIRST : highest + 1);
  }

  /** Of those that may sign now the one made last. */
  Optional<KeptKey> signer(Instant now) {
    return active(now).filter(k -> !k.published().validFrom().isAfter(now)).reduce((a, b) -> b);
  }

  /** The one that stands in the list and does not sign yet. */
  Optional<KeptKey> announced(Instant now) {
    return active(now).filter(k -> k.published().validFrom().isAfter(now)).findFirst();
  }

  /**
   * What has to be kept now: where none signs the announced one at once, or a new one; the next one
   * announced where the time of the present one ends.
   */
  List<KeptKey> due(Instant now, KeyRules rules, SecureRandom random) {
    Optional<KeptKey> coming = announced(now);
    Optional<KeptKey> signs = signer(now);
    if (signs.isEmpty()) {
      return List.of(coming.map(k -> k.from(now)).orElseGet(() -> made(now, rules, random)));
    }
    Instant end = signs.get().published().validFrom().plus(rules.plateKeySigns());
    Instant soon = now.plus(rules.announcedBefore());
    // where the list is full, the present one goes on: a late change is better than no plate
    return coming.isPresent() || end.isAfter(soon) || full(now)
        ? List.of()
        : List.of(made(soon, rules, random));
  }

  /** The next one, announced because somebody wants it. */
  KeptKey rotated(Instant now, KeyRules rules, SecureRandom random) {
    announced(now)
        .ifPresent(
            coming -> {
              throw RotationRefused.announced(coming.published());
            });
    if (full(now)) {
      throw RotationRefused.full();
    }
    return made(now.plus(rules.announcedBefore()), rules, random);
  }

  /** Those that another has followed, or whose years are over. */
  List<KeptKey> retired(Instant now) {
    Optional<KeptKey> signs = signer(now);
    return keys.stream()
        .filter(k -> k.published().state() == KeyState.ACTIVE)
        .filter(k -> !k.published().validFrom().isAfter(now))
        .filter(k -> !signs.equals(Optional.of(k)))
        .map(k -> k.with(KeyState.RETIRED))
        .toList();
  }

  /** Whether as many hold as a verifier will try. */
  boolean full(Instant now) {
    return holding(now).count() >= Limits.PLATE_KEYS;
  }

  /**
   * What the list names: all that hold, and of the revoked ones the last while there is room. The
   * plates of one that is named no longer prove nothing either: their signature is of no known key.
   */
  List<PublishedKey> listed(Instant now) {
    List<PublishedKey> holding = holding(now).toList();
    Stream<PublishedKey> revoked =
        keys.reversed().stream()
            .map(KeptKey::published)
            .filter(k -> k.state() == KeyState.REVOKED && k.validUntil().isAfter(now))
            .limit(Math.max(0, Limits.PLATE_KEYS - holding.size()));
    return Stream.concat(holding.stream(), revoked).toList();
  }

  KeptKey made(Instant from, KeyRules rules, SecureRandom random) {
    return KeptKey.plate(
        SigningKey.generate(Algorithm.ED25519, random), next, from, rules.plateKeyListed());
  }

  private Stream<KeptKey> active(Instant now) {
    return keys.stream()
        .filter(k -> k.published().state() == KeyState.ACTIVE)
        .filter(k -> k.published().validUntil().isAfter(now));
  }

  private Stream<PublishedKey> holding(Instant now) {
    return keys.stream()
        .map(KeptKey::published)
        .filter(k -> k.state() != KeyState.REVOKED && k.validUntil().isAfter(now));
  }
}
