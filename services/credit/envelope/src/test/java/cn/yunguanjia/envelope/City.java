package cn.yunguanjia.envelope;

import cn.yunguanjia.envelope.key.Algorithm;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListContent;
import cn.yunguanjia.envelope.key.KeyState;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.RevokedNames;
import cn.yunguanjia.envelope.key.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A fictitious authority with keys whose secrets everybody knows. */
public final class City {
  public static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  public static final SigningKey ROOT = Repeatable.key("root", Algorithm.ED25519);
  public static final SigningKey ED25519 = Repeatable.key("live ed25519", Algorithm.ED25519);
  public static final SigningKey SM2 = Repeatable.key("live sm2", Algorithm.SM2_SM3);

  private City() {}

  public static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  public static PublishedKey published(SigningKey key, KeyUse use, KeyState state, int batch) {
    return new PublishedKey(
        key.publicKey(),
        use,
        state,
        NOW.minus(Duration.ofDays(30)),
        NOW.plus(Duration.ofDays(335)),
        batch);
  }

  /** The two signing keys and whatever else is given. */
  public static KeyListContent content(PublishedKey... more) {
    List<PublishedKey> keys = new ArrayList<>();
    keys.add(published(ED25519, KeyUse.LIVE_CODE, KeyState.ACTIVE, 1));
    keys.add(published(SM2, KeyUse.LIVE_CODE, KeyState.ACTIVE, 1));
    keys.addAll(Arrays.asList(more));
    return new KeyListContent(
        "330400",
        new Words("演示市生态环境局", "Demonstration City Ecology and Environment Bureau"),
        NOW.minus(Duration.ofHours(1)),
        NOW.plus(Duration.ofDays(7)),
        keys,
        RevokedNames.of(List.of("9Z8Y7X6W5V4T3S2R1")),
        RevokedNames.of(List.of("P-0001")),
        new TreeSet<>(List.of(9)));
  }

  public static KeyList list(PublishedKey... more) {
    return KeyList.sign(content(more), ROOT);
  }

  public static LiveCode code(String codeId, Instant asOf, Duration life) {
    return new LiveCode(
        "330400",
        codeId,
        Kind.ENTERPRISE,
        "91330400MA00TEST0X",
        "演示市虚构印染有限公司",
        330_402,
        Status.GREEN,
        Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
        Optional.of(new ScoreBand(90, 100)),
        asOf,
        asOf.plus(life),
        "credit-demonstration 2026.1");
  }

  public static LiveCode code() {
    return code("0123456789ABCDEFG", NOW, Duration.ofMinutes(5));
  }
}
