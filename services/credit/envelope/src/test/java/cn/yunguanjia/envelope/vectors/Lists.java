package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The key lists the vectors are verified against. */
final class Lists {
  static final String MAIN = "main";
  static final String EXPIRED = "expired";
  static final String FUTURE = "future";
  static final String OTHER_ISSUER = "other-issuer";

  private Lists() {}

  static Map<String, KeyList> all() {
    KeyListContent main = main();
    Map<String, KeyList> all = new LinkedHashMap<>();
    all.put(MAIN, KeyList.sign(main, City.ROOT));
    all.put(EXPIRED, dated(main, City.NOW.minus(Duration.ofDays(8)), City.NOW.plusSeconds(59)));
    all.put(FUTURE, dated(main, Shelf.AT.plusSeconds(31), City.NOW.plus(Duration.ofDays(7))));
    all.put(
        OTHER_ISSUER,
        KeyList.sign(with(main, "330500", main.issuedAt(), main.expiresAt()), City.ROOT));
    return all;
  }

  private static KeyListContent main() {
    return City.content(
        City.published(TestKeys.REVOKED, KeyUse.LIVE_CODE, KeyState.REVOKED, 1),
        City.published(TestKeys.BATCH, KeyUse.LIVE_CODE, KeyState.ACTIVE, 9),
        City.published(TestKeys.RETIRED, KeyUse.LIVE_CODE, KeyState.RETIRED, 2),
        City.published(TestKeys.PLATE, KeyUse.PLATE, KeyState.ACTIVE, 1),
        valid(TestKeys.OLD, City.NOW.minus(Duration.ofDays(400)), City.NOW.plusSeconds(299)),
        valid(TestKeys.COMING, City.NOW.plusSeconds(1), City.NOW.plus(Duration.ofDays(365))));
  }

  private static PublishedKey valid(SigningKey key, Instant from, Instant until) {
    return new PublishedKey(key.publicKey(), KeyUse.LIVE_CODE, KeyState.ACTIVE, from, until, 3);
  }

  private static KeyList dated(KeyListContent list, Instant issuedAt, Instant expiresAt) {
    return KeyList.sign(with(list, list.issuer(), issuedAt, expiresAt), City.ROOT);
  }

  private static KeyListContent with(
      KeyListContent list, String issuer, Instant issuedAt, Instant expiresAt) {
    return new KeyListContent(
        issuer,
        list.issuerName(),
        issuedAt,
        expiresAt,
        list.keys(),
        list.revokedCodes(),
        list.revokedPlates(),
        list.revokedBatches());
  }
}
