package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.PublishedKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Which plates hang with a signature that proves nothing any more: the last print recorded is by a
 * revoked key, or none is recorded and the plate is older than such a revocation.
 *
 * @param keys ids of the plate keys that are not revoked
 * @param revokedLast when a key that had signed was revoked last, null where none was
 */
record PrintAgain(Set<String> keys, Instant revokedLast) {

  /**
   * @param all the keys for plates
   * @param revokedAt when a batch was revoked
   */
  static PrintAgain of(List<PublishedKey> all, IntFunction<Instant> revokedAt) {
    Set<String> keys = new HashSet<>();
    all.stream()
        .filter(key -> key.state() != KeyState.REVOKED)
        .forEach(key -> keys.add(key.id().toString()));
    Instant last =
        all.stream()
            .filter(key -> key.state() == KeyState.REVOKED)
            // one that was revoked before its time came has signed nothing
            .filter(key -> !revokedAt.apply(key.batch()).isBefore(key.validFrom()))
            .map(key -> revokedAt.apply(key.batch()))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new PrintAgain(Set.copyOf(keys), last);
  }

  boolean concerns(Plate plate) {
    return switch (plate) {
      case Plate.Withdrawn _ -> false;
      case Plate.Hanging hanging when hanging.printed() != null ->
          !keys.contains(hanging.printed().keyId());
      case Plate.Hanging hanging ->
          revokedLast != null && hanging.issued().at().isBefore(revokedLast);
    };
  }
}
