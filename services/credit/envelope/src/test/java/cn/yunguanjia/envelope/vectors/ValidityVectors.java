package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Kind;
import cn.yunguanjia.envelope.LiveCode;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.Status;
import cn.yunguanjia.envelope.key.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Well-formed and truly signed: whether key, code, list and time allow it. */
final class ValidityVectors {
  private ValidityVectors() {}

  static void put(Shelf shelf) {
    good(shelf);
    times(shelf);
    keys(shelf);
    lists(shelf);
  }

  private static String signed(SigningKey key) {
    return LiveCodes.sign(City.code(), key);
  }

  private static void good(Shelf shelf) {
    shelf.good("good-ed25519", "Ed25519 签名，有效", "Signed with Ed25519, valid", signed(City.ED25519));
    shelf.good("good-sm2", "SM2 签名，有效", "Signed with SM2, valid", signed(City.SM2));
    LiveCode code = City.code();
    LiveCode bare =
        new LiveCode(
            code.issuer(),
            "Z",
            Kind.SITE,
            code.enterpriseId(),
            "𠮷",
            999_999,
            Status.GREY,
            Optional.empty(),
            Optional.empty(),
            code.asOf(),
            code.asOf().plus(LiveCode.LONGEST_LIFE),
            "~");
    shelf.good(
        "good-least",
        "没有得分和起始时间，名称只有一个基本平面之外的字",
        "No score, no since, and a name of one character beyond the basic plane",
        LiveCodes.sign(bare, City.ED25519));
    LiveCode longest =
        new LiveCode(
            "ABCDEFGH-ijklmno",
            "ABCDEFGHJKMNPQRSTVWXYZ01",
            Kind.OUTLET,
            code.enterpriseId(),
            LiveCode.fitting("名".repeat(40)),
            100_000,
            Status.BLACK,
            Optional.of(code.asOf()),
            Optional.of(new cn.yunguanjia.envelope.ScoreBand(0, 1_000)),
            code.asOf(),
            code.expiry(),
            "a rule set of 28 characters.");
    shelf.bad(
        "longest-of-other-issuer",
        "每一项都取最长，签发机构不符",
        "Every claim at its longest, and of another issuer",
        LiveCodes.sign(longest, City.SM2),
        Reason.WRONG_ISSUER);
    shelf.good(
        "retired-key",
        "密钥已停用，但此前签发的仍有效",
        "A retired key: what it signed still holds",
        signed(TestKeys.RETIRED));
  }

  private static void times(Shelf shelf) {
    String text = signed(City.ED25519);
    at(
        shelf,
        "last-second",
        "过期后第 30 秒，在容差之内",
        "30 seconds after expiry, within the tolerance",
        text,
        City.NOW.plusSeconds(330),
        null);
    at(
        shelf,
        "expired",
        "过期后第 31 秒",
        "31 seconds after expiry",
        text,
        City.NOW.plusSeconds(331),
        Reason.EXPIRED);
    at(
        shelf,
        "expired-sm2",
        "一天前的截图",
        "A screenshot a day old",
        signed(City.SM2),
        City.NOW.plus(Duration.ofDays(1)),
        Reason.EXPIRED);
    at(
        shelf,
        "first-second",
        "早于签发时间 30 秒，在容差之内",
        "30 seconds before as-of, within the tolerance",
        text,
        City.NOW.minusSeconds(30),
        null);
    at(
        shelf,
        "not-yet-valid",
        "早于签发时间 31 秒",
        "31 seconds before as-of",
        text,
        City.NOW.minusSeconds(31),
        Reason.NOT_YET_VALID);
  }

  private static void at(
      Shelf shelf, String name, String zh, String en, String text, Instant at, Reason reason) {
    shelf.put(name, zh, en, Lists.MAIN, at, text, reason);
  }

  private static void keys(Shelf shelf) {
    shelf.bad(
        "unknown-key",
        "清单里没有这把密钥",
        "A key that is not in the list",
        signed(TestKeys.STRANGER),
        Reason.UNKNOWN_KEY);
    shelf.bad(
        "unknown-key-sm2",
        "清单里没有这把 SM2 密钥",
        "An SM2 key that is not in the list",
        signed(TestKeys.STRANGER_SM2),
        Reason.UNKNOWN_KEY);
    shelf.bad(
        "revoked-key", "密钥已吊销", "A revoked key", signed(TestKeys.REVOKED), Reason.KEY_REVOKED);
    shelf.bad(
        "revoked-batch",
        "整批密钥已吊销",
        "A key of a revoked batch",
        signed(TestKeys.BATCH),
        Reason.KEY_REVOKED);
    shelf.bad(
        "plate-key",
        "门牌密钥不能签实时码",
        "A key for door plates",
        signed(TestKeys.PLATE),
        Reason.WRONG_KEY_USE);
    shelf.bad(
        "key-ends-before-code",
        "密钥比码早一秒到期",
        "The key ends a second before the code",
        signed(TestKeys.OLD),
        Reason.KEY_NOT_VALID_THEN);
    shelf.bad(
        "key-begins-after-code",
        "密钥比码晚一秒生效",
        "The key begins a second after the code",
        signed(TestKeys.COMING),
        Reason.KEY_NOT_VALID_THEN);
    shelf.bad(
        "revoked-code",
        "这个环保码已吊销",
        "A revoked code",
        LiveCodes.sign(
            City.code("9Z8Y7X6W5V4T3S2R1", City.NOW, Duration.ofMinutes(5)), City.ED25519),
        Reason.CODE_REVOKED);
  }

  private static void lists(Shelf shelf) {
    String text = signed(City.ED25519);
    shelf.put(
        "list-expired",
        "公钥清单已过期一秒",
        "The key list expired a second ago",
        Lists.EXPIRED,
        Shelf.AT,
        text,
        Reason.KEY_LIST_EXPIRED);
    shelf.put(
        "list-from-the-future",
        "公钥清单在 31 秒后签发",
        "The key list is signed 31 seconds from now",
        Lists.FUTURE,
        Shelf.AT,
        text,
        Reason.KEY_LIST_NOT_YET_VALID);
    shelf.put(
        "other-issuer",
        "清单属于另一机构",
        "The list of another authority",
        Lists.OTHER_ISSUER,
        Shelf.AT,
        text,
        Reason.WRONG_ISSUER);
  }
}
