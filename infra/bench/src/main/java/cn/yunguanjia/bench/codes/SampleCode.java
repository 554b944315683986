package cn.yunguanjia.bench.codes;

import cn.yunguanjia.envelope.Kind;
import cn.yunguanjia.envelope.LiveCode;
import cn.yunguanjia.envelope.ScoreBand;
import cn.yunguanjia.envelope.Status;
import cn.yunguanjia.envelope.Words;
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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A live code of ordinary length, and the list it is verified against. */
final class SampleCode {
  static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int REVOKED = 1_000;

  private SampleCode() {}

  static LiveCode code() {
    return new LiveCode(
        "330400",
        "0123456789ABCDEFG",
        Kind.ENTERPRISE,
        "91330400MA00TEST0X",
        "演示市虚构印染有限公司",
        330_402,
        Status.GREEN,
        Optional.of(NOW.minus(Duration.ofDays(200))),
        Optional.of(new ScoreBand(90, 100)),
        NOW,
        NOW.plus(Duration.ofMinutes(5)),
        "credit-demonstration/2026.1");
  }

  static KeyList list(SigningKey root, SigningKey... keys) {
    return KeyList.sign(
        new KeyListContent(
            "330400",
            new Words("演示", "Demonstration"),
            NOW,
            NOW.plus(Duration.ofDays(7)),
            Stream.of(keys).map(SampleCode::published).toList(),
            RevokedNames.of(IntStream.range(0, REVOKED).mapToObj(i -> "REVOKED" + i).toList()),
            RevokedNames.NONE,
            new TreeSet<>(List.of(7))),
        root);
  }

  private static PublishedKey published(SigningKey key) {
    return new PublishedKey(
        key.publicKey(), KeyUse.LIVE_CODE, KeyState.ACTIVE, NOW, NOW.plus(Duration.ofDays(365)), 1);
  }
}
