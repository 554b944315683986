package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Reason;
import java.util.Arrays;
import java.util.HexFormat;

/** Frames that are no COSE_Sign1 as it must be. */
final class FrameVectors {
  private static final byte[] CLAIMS = Frames.claims(City.code());
  private static final String GOOD =
      HexFormat.of().formatHex(Frames.cose(LiveCodes.sign(City.code(), City.ED25519)));
  private static final String KEY_ID = City.ED25519.id().toString();
  private static final String HEADER = "a201270448" + KEY_ID;

  private FrameVectors() {}

  static void put(Shelf shelf) {
    frame(shelf, "untagged", "没有标签 18", "Without tag 18", GOOD.substring(2), Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "other-tag",
        "标签 17（COSE_Mac0）",
        "Tag 17 (COSE_Mac0)",
        "d1" + GOOD.substring(2),
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "long-tag",
        "标签用了较长写法",
        "The tag in a longer form",
        "d812" + GOOD.substring(2),
        Reason.NOT_CANONICAL);
    frame(
        shelf,
        "indefinite-array",
        "不定长数组",
        "An array of indefinite length",
        "d29f" + GOOD.substring(4) + "ff",
        Reason.NOT_CANONICAL);
    frame(
        shelf,
        "array-of-five",
        "五项数组",
        "An array of five",
        "d285" + GOOD.substring(4) + "00",
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "trailing-byte",
        "末尾多一个字节",
        "A byte behind the frame",
        GOOD + "00",
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "cut-frame",
        "缺最后一个字节",
        "The last byte is missing",
        GOOD.substring(0, GOOD.length() - 2),
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "huge-length",
        "声称有 2^53 字节",
        "Claims to hold 2^53 bytes",
        "d2845b0020000000000000",
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "greatest-length",
        "声称有 2^64-1 字节",
        "Claims to hold 2^64-1 bytes",
        "d2845bffffffffffffffff",
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "deep-nesting",
        "一千层嵌套数组",
        "A thousand arrays within each other",
        "81".repeat(1_000),
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "long-payload-length",
        "内容长度用了较长写法",
        "The length of the claims in a longer form",
        GOOD.replaceFirst("a058(..)", "a05900$1"),
        Reason.NOT_CANONICAL);
    header(shelf);
  }

  private static void header(Shelf shelf) {
    headed(
        shelf,
        "unsorted-header",
        "受保护头的键未排序",
        "The keys of the header out of order",
        "a20448" + KEY_ID + "0127",
        Reason.BAD_STRUCTURE);
    headed(
        shelf,
        "duplicate-in-header",
        "受保护头重复算法",
        "The algorithm twice in the header",
        "a201270127",
        Reason.DUPLICATE_KEY);
    headed(
        shelf,
        "three-in-header",
        "受保护头多一项",
        "Three entries in the header",
        "a3" + HEADER.substring(2) + "0500",
        Reason.BAD_STRUCTURE);
    headed(
        shelf,
        "header-behind",
        "受保护头后多一个字节",
        "A byte behind the header's map",
        HEADER + "00",
        Reason.BAD_STRUCTURE);
    headed(
        shelf,
        "long-algorithm",
        "算法号用了较长写法",
        "The algorithm in a longer form",
        "a20138070448" + KEY_ID,
        Reason.NOT_CANONICAL);
    headed(
        shelf,
        "short-key-id",
        "密钥编号只有 7 字节",
        "A key id of seven bytes",
        "a201270447" + KEY_ID.substring(2),
        Reason.BAD_STRUCTURE);
    headed(
        shelf,
        "algorithm-as-text",
        "算法写成文字",
        "The algorithm as text",
        "a20165456444534104" + "48" + KEY_ID,
        Reason.BAD_STRUCTURE);
    byte[] signature = City.ED25519.sign(Frames.toBeSigned(bytes("a0"), "YGJ1", CLAIMS));
    String unprotected =
        "d28440"
            + HEADER
            + "58"
            + "%02x".formatted(CLAIMS.length)
            + HexFormat.of().formatHex(CLAIMS)
            + "5840"
            + HexFormat.of().formatHex(signature);
    frame(
        shelf,
        "unprotected-algorithm",
        "算法放在不受保护的头里",
        "The algorithm in the unprotected header",
        unprotected,
        Reason.BAD_STRUCTURE);
    frame(
        shelf,
        "something-unprotected",
        "不受保护的头不为空",
        "Something in the unprotected header",
        GOOD.replaceFirst("a058", "a1010058"),
        Reason.BAD_STRUCTURE);
  }

  private static void headed(
      Shelf shelf, String name, String zh, String en, String header, Reason reason) {
    shelf.bad(name, zh, en, Frames.framed(bytes(header), CLAIMS, City.ED25519), reason);
  }

  private static void frame(
      Shelf shelf, String name, String zh, String en, String frame, Reason reason) {
    shelf.bad(name, zh, en, Frames.text(Arrays.copyOf(bytes(frame), frame.length() / 2)), reason);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
