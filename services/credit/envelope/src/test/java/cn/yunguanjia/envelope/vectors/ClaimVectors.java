package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.Reason;
import java.util.HexFormat;

/** Truly signed, but the claims are not as they must be: a signer with a defect, or worse. */
final class ClaimVectors {
  private static final String GOOD = HexFormat.of().formatHex(Frames.claims(City.code()));
  private static final String AS_OF = "0a1a" + hex(City.code().asOf().getEpochSecond());
  private static final String EXPIRY = "0b1a" + hex(City.code().expiry().getEpochSecond());

  private ClaimVectors() {}

  static void put(Shelf shelf) {
    canonical(shelf);
    bad(
        shelf,
        "missing-claim",
        "缺少状态",
        "The status is missing",
        GOOD.replaceFirst("^ac", "ab").replaceFirst("0701081a", "081a"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "unknown-claim",
        "未知的键 13",
        "An unknown key 13",
        GOOD.replaceFirst("^ac", "ad") + "0d00",
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "unknown-instead",
        "键 13 取代键 12",
        "Key 13 in the place of key 12",
        GOOD.replaceFirst("0c781b", "0d781b"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "behind-claims",
        "内容后多一个字节",
        "A byte behind the claims",
        GOOD + "00",
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "claims-cut",
        "内容缺最后一个字节",
        "The last byte of the claims is missing",
        GOOD.substring(0, GOOD.length() - 2),
        Reason.BAD_CLAIMS);
    bad(shelf, "claims-as-array", "内容是数组", "An array instead of a map", "80", Reason.BAD_CLAIMS);
    bad(
        shelf,
        "status-0",
        "状态 0",
        "Status 0",
        GOOD.replaceFirst("0701081a", "0700081a"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "status-7",
        "状态 7",
        "Status 7",
        GOOD.replaceFirst("0701081a", "0707081a"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "negative-status",
        "状态为负",
        "A negative status",
        GOOD.replaceFirst("0701081a", "0720081a"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "half-precision-status",
        "状态是浮点数 1.0",
        "The status as a float of 1.0",
        GOOD.replaceFirst("0701081a", "07f93c00081a"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "kind-as-text",
        "类型写成文字",
        "The kind as text",
        GOOD.replaceFirst("03010472", "036131" + "0472"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "band-backwards",
        "得分区间颠倒",
        "A band from 100 to 90",
        GOOD.replaceFirst("0982185a1864", "09821864185a"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "expiry-before-as-of",
        "过期早于签发",
        "Expiry before as-of",
        GOOD.replace(EXPIRY, "0b1a" + hex(City.NOW.getEpochSecond())),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "life-too-long",
        "有效期 24 小时零 1 秒",
        "A life of 24 hours and a second",
        GOOD.replace(EXPIRY, "0b1a" + hex(City.NOW.getEpochSecond() + 86_401)),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "since-after-as-of",
        "起始晚于签发",
        "Since after as-of",
        GOOD.replaceFirst("081a........", "081a" + hex(City.NOW.getEpochSecond() + 1)),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "time-after-9999",
        "时间超过 9999 年",
        "A time after the year 9999",
        GOOD.replace(EXPIRY, "0b1b0000003afff44180"),
        Reason.BAD_CLAIMS);
    text(shelf);
  }

  private static void canonical(Shelf shelf) {
    bad(
        shelf,
        "noncanonical-status",
        "状态用了较长写法",
        "The status in a longer form",
        GOOD.replaceFirst("0701081a", "071801081a"),
        Reason.NOT_CANONICAL);
    bad(
        shelf,
        "noncanonical-time",
        "时间用了 8 字节写法",
        "A time in eight bytes",
        GOOD.replace(AS_OF, "0a1b00000000" + hex(City.NOW.getEpochSecond())),
        Reason.NOT_CANONICAL);
    bad(
        shelf,
        "noncanonical-key",
        "键用了较长写法",
        "A key in a longer form",
        GOOD.replaceFirst("0701081a", "180701081a"),
        Reason.NOT_CANONICAL);
    bad(
        shelf,
        "noncanonical-length",
        "文本长度用了较长写法",
        "A length of text in a longer form",
        GOOD.replaceFirst("0166", "017806"),
        Reason.NOT_CANONICAL);
    bad(
        shelf,
        "indefinite-map",
        "不定长映射",
        "A map of indefinite length",
        "bf" + GOOD.substring(2) + "ff",
        Reason.NOT_CANONICAL);
    bad(
        shelf,
        "indefinite-text",
        "不定长文本",
        "A text of indefinite length",
        GOOD.replaceFirst("0166", "017f66"),
        Reason.NOT_CANONICAL);
    bad(
        shelf,
        "unsorted-keys",
        "键未排序：8 在 7 前",
        "Keys out of order: 8 before 7",
        GOOD.replaceFirst("0701(081a........)", "$10701"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "key-from-before",
        "键 3 又出现在键 7 之后",
        "Key 3 once more after key 7",
        GOOD.replaceFirst("0701081a........", "07010301"),
        Reason.NOT_CANONICAL);
    bad(
        shelf,
        "duplicate-status",
        "状态出现两次",
        "The status twice",
        GOOD.replaceFirst("081a........", "0704"),
        Reason.DUPLICATE_KEY);
    bad(
        shelf,
        "duplicate-as-of",
        "签发时间出现两次",
        "As-of twice",
        GOOD.replace(EXPIRY, AS_OF),
        Reason.DUPLICATE_KEY);
    bad(
        shelf,
        "thirteen-with-duplicate",
        "多出的第 13 项是重复的键 12",
        "A thirteenth entry with key 12 again",
        GOOD.replaceFirst("^ac", "ad") + "0c6161",
        Reason.BAD_CLAIMS);
  }

  private static void text(Shelf shelf) {
    bad(
        shelf,
        "not-utf8",
        "名称不是 UTF-8",
        "A name that is not UTF-8",
        named("ff"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "overlong-utf8",
        "名称含超长编码",
        "A name with an overlong form",
        named("c0af"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "surrogate-in-utf8",
        "名称含代理字符",
        "A name with a surrogate",
        named("eda080"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "beyond-unicode",
        "名称超出 Unicode",
        "A name beyond Unicode",
        named("f4908080"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "byte-order-mark",
        "名称以字节序标记开头",
        "A name with a byte order mark",
        named("efbbbf41"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "line-end-in-name",
        "名称含换行",
        "A line end in the name",
        named("410a42"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "turned-name",
        "名称含反转书写方向的字符",
        "A character that turns the direction of writing",
        named("e280ae4142"),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "zero-width-in-name",
        "名称含零宽字符",
        "A zero-width character in the name",
        named("41e2808b42"),
        Reason.BAD_CLAIMS);
    bad(shelf, "empty-name", "名称为空", "An empty name", named(""), Reason.BAD_CLAIMS);
    bad(
        shelf,
        "long-name",
        "名称 73 字节",
        "A name of 73 bytes",
        named("41".repeat(73)),
        Reason.BAD_CLAIMS);
    bad(
        shelf,
        "small-letters-in-id",
        "企业代码含小写字母",
        "Small letters in the enterprise id",
        GOOD.replaceFirst("0472393133", "0472393161"),
        Reason.BAD_CLAIMS);
    shelf.good(
        "name-of-72-bytes", "名称 72 字节", "A name of 72 bytes", signed(named("41".repeat(72))));
  }

  private static String named(String utf8) {
    int length = utf8.length() / 2;
    String head = length < 24 ? "%02x".formatted(0x60 + length) : "78%02x".formatted(length);
    int from = GOOD.indexOf("0578") + 2;
    int size = Integer.parseInt(GOOD.substring(from + 2, from + 4), 16);
    return GOOD.substring(0, from) + head + utf8 + GOOD.substring(from + 4 + 2 * size);
  }

  private static void bad(
      Shelf shelf, String name, String zh, String en, String claims, Reason reason) {
    if (claims.equals(GOOD)) {
      throw new IllegalStateException(name + " changes nothing");
    }
    shelf.bad(name, zh, en, signed(claims), reason);
  }

  private static String signed(String claims) {
    return Frames.signed(HexFormat.of().parseHex(claims), City.ED25519);
  }

  private static String hex(long seconds) {
    return "%08x".formatted(seconds);
  }
}
