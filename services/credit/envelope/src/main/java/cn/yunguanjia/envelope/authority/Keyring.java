package cn.yunguanjia.envelope.authority;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All keys at one moment, and which are due for live codes: pure but for the making of keys. */
record Keyring(List<KeptKey> keys) {
  Keyring {
    keys = List.copyOf(keys);
  }

  PlateKeys plates() {
    return PlateKeys.of(keys);
  }

  /** Of those for live codes that may sign over this time the one made last. */
  Optional<KeptKey> signer(Algorithm algorithm, Instant from, Instant until) {
    return live()
        .filter(k -> k.key().algorithm() == algorithm && k.signs(from, until))
        .max(Comparator.comparing(k -> k.published().validFrom()));
  }

  /**
   * What has to be made now: a batch where none signs, or the next one announced while the present
   * one still signs for as long as an announcement takes.
   */
  List<KeptKey> due(Instant now, KeyRules rules, SecureRandom random) {
    Instant soon = now.plus(rules.announcedBefore());
    if (!signsAt(now, rules)) {
      return batch(now, rules, random);
    }
    return signsAt(soon, rules) ? List.of() : batch(soon, rules, random);
  }

  private boolean signsAt(Instant from, KeyRules rules) {
    Instant until = from.plus(rules.liveCodeHolds());
    return Arrays.stream(Algorithm.values()).allMatch(a -> signer(a, from, until).isPresent());
  }

  /** Of these keys every one that could still sign or be believed, as revoked. */
  List<KeptKey> revoking(Predicate<KeptKey> which) {
    return keys.stream()
        .filter(k -> k.published().state() != KeyState.REVOKED)
        .filter(which)
        .map(k -> k.with(KeyState.REVOKED))
        .toList();
  }

  /** With these in the place of their former selves. */
  Keyring with(List<KeptKey> changed) {
    var ids = changed.stream().map(k -> k.published().id()).toList();
    return new Keyring(
        Stream.concat(
                keys.stream().filter(k -> !ids.contains(k.published().id())), changed.stream())
            .toList());
  }

  /** Those for live codes whose time to sign is over. */
  List<KeptKey> retired(Instant now) {
    return live()
        .filter(k -> k.published().state() == KeyState.ACTIVE)
        .filter(k -> k.published().validUntil().isBefore(now))
        .map(k -> k.with(KeyState.RETIRED))
        .toList();
  }

  private Stream<KeptKey> live() {
    return keys.stream().filter(k -> k.published().use() == KeyUse.LIVE_CODE);
  }

  /** One key of each algorithm, under the next number. */
  List<KeptKey> batch(Instant from, KeyRules rules, SecureRandom random) {
    int number = keys.stream().mapToInt(k -> k.published().batch()).max().orElse(0) + 1;
    return Arrays.stream(Algorithm.values())
        .map(a -> SigningKey.generate(a, random))
        .map(key -> KeptKey.liveCode(key, number, from, rules.liveKeySigns()))
        .toList();
  }
}
