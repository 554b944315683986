package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.Reason;
import cn.yunguanjia.envelope.Repeatable;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** What is wrong before the signature comes to light: text, base45, zlib. */
final class TextVectors {
  private static final int BOMB = 400_000;
  private static final String GOOD = LiveCodes.sign(City.code(), City.ED25519);

  private TextVectors() {}

  static void put(Shelf shelf) {
    prefixes(shelf);
    lengths(shelf);
    base45(shelf);
    zlib(shelf);
  }

  private static void prefixes(Shelf shelf) {
    String rest = GOOD.substring(LiveCodes.PREFIX.length());
    for (String prefix :
        new String[] {"", "ygj1:", "YGJ:", "YGJ1", " YGJ1:", "HC1:", "YGJ1234:", "YGJX:"}) {
      shelf.bad(
          "prefix-" + prefix,
          "前缀不是 YGJ1:",
          "The prefix is not YGJ1:",
          prefix + rest,
          Reason.WRONG_PREFIX);
    }
    shelf.bad("empty", "空文本", "Nothing at all", "", Reason.WRONG_PREFIX);
    shelf.bad(
        "door-plate",
        "门牌链接，不是实时码",
        "The link of a door plate",
        "https://example.cn/c/0123456789ABCDEFG?s=x",
        Reason.WRONG_PREFIX);
    for (String prefix : new String[] {"YGJ2:", "YGJ0:", "YGJ01:", "YGJ999:"}) {
      shelf.bad(
          "version-" + prefix, "另一版本", "Another version", prefix + rest, Reason.OTHER_VERSION);
    }
  }

  private static void lengths(Shelf shelf) {
    shelf.bad(
        "oversized",
        "1,001 个字符",
        "1,001 characters",
        GOOD + "0".repeat(1_001 - GOOD.length()),
        Reason.TOO_LONG);
    shelf.bad(
        "longest-text",
        "1,000 个字符，未超限但不是一个完整的流",
        "1,000 characters: not too long, but more than one stream",
        GOOD + "0".repeat((1_000 - GOOD.length()) / 3 * 3),
        Reason.BAD_COMPRESSION);
    shelf.bad(
        "prefix-only", "只有前缀", "The prefix and nothing else", "YGJ1:", Reason.BAD_COMPRESSION);
    for (int cut : new int[] {3, 6, 30, 150, 300}) {
      shelf.bad(
          "truncated-" + cut,
          "末尾缺 " + cut + " 个字符",
          "The last " + cut + " characters are missing",
          GOOD.substring(0, GOOD.length() - cut - over(GOOD)),
          Reason.BAD_COMPRESSION);
    }
  }

  /** So that whole groups of base45 remain. */
  private static int over(String text) {
    return (text.length() - LiveCodes.PREFIX.length()) % 3;
  }

  private static void base45(Shelf shelf) {
    String whole = GOOD.substring(0, GOOD.length() - over(GOOD));
    shelf.bad("base45-odd", "多出一个字符", "One character too many", whole + "A", Reason.BAD_BASE45);
    shelf.bad(
        "base45-small-letters",
        "小写字母",
        "Small letters",
        "YGJ1:" + GOOD.substring(5).toLowerCase(java.util.Locale.ROOT),
        Reason.BAD_BASE45);
    shelf.bad("base45-overflow", ":::", "A group above 65,535", whole + ":::", Reason.BAD_BASE45);
    shelf.bad("base45-overflow-pair", "::", "A pair above 255", whole + "::", Reason.BAD_BASE45);
    shelf.bad("base45-line-end", "末尾换行", "A line end behind it", whole + "A\n", Reason.BAD_BASE45);
    shelf.bad("base45-foreign", "全角字符", "A full-width character", whole + "Ａ0", Reason.BAD_BASE45);
  }

  private static void zlib(Shelf shelf) {
    byte[] packed = Frames.packed(GOOD);
    shelf.bad(
        "zlib-trailing",
        "流后还有一个字节",
        "A byte behind the stream",
        Frames.zlib(Arrays.copyOf(packed, packed.length + 1)),
        Reason.BAD_COMPRESSION);
    byte[] checksum = packed.clone();
    checksum[checksum.length - 1] ^= 1;
    shelf.bad(
        "zlib-checksum",
        "Adler-32 不符",
        "A wrong Adler-32",
        Frames.zlib(checksum),
        Reason.BAD_COMPRESSION);
    shelf.bad(
        "zlib-cut",
        "缺最后一个字节",
        "The last byte is missing",
        Frames.zlib(Arrays.copyOf(packed, packed.length - 1)),
        Reason.BAD_COMPRESSION);
    shelf.bad(
        "raw-deflate",
        "没有 zlib 外壳",
        "Deflate without zlib around it",
        Frames.zlib(Arrays.copyOfRange(packed, 2, packed.length - 4)),
        Reason.BAD_COMPRESSION);
    shelf.bad(
        "not-compressed",
        "没有压缩",
        "Not compressed at all",
        Frames.zlib(Frames.cose(GOOD)),
        Reason.BAD_COMPRESSION);
    shelf.bad(
        "preset-dictionary",
        "需要预置字典",
        "Asks for a preset dictionary",
        Frames.zlib(withDictionary(Frames.cose(GOOD))),
        Reason.BAD_COMPRESSION);
    shelf.bad(
        "inflated-1025",
        "解压后 1,025 字节",
        "1,025 bytes after decompression",
        Frames.text(new byte[1_025]),
        Reason.INFLATED_TOO_LARGE);
    shelf.bad(
        "inflated-1024",
        "解压后 1,024 字节，未超限",
        "1,024 bytes after decompression, no more than allowed",
        Frames.text(new byte[1_024]),
        Reason.BAD_STRUCTURE);
    shelf.bad(
        "bomb",
        "压缩炸弹：" + BOMB + " 个零",
        "A bomb: " + BOMB + " zeros",
        Frames.text(new byte[BOMB]),
        Reason.INFLATED_TOO_LARGE);
    shelf.bad(
        "own-code-tables",
        "使用动态哈夫曼表",
        "Packed with code tables of its own",
        Frames.text(uneven()),
        Reason.BAD_STRUCTURE);
    shelf.bad(
        "empty-stream", "解压后为空", "Nothing inside", Frames.text(new byte[0]), Reason.BAD_STRUCTURE);
  }

  /** Few different bytes, unevenly many: what deflate packs with code tables of its own. */
  private static byte[] uneven() {
    byte[] random = new byte[1_000];
    new Repeatable("uneven").nextBytes(random);
    for (int i = 0; i < random.length; i++) {
      random[i] = (byte) Integer.numberOfTrailingZeros(random[i] | 0x100);
    }
    return random;
  }

  private static byte[] withDictionary(byte[] bytes) {
    try (Deflater deflater = new Deflater()) {
      deflater.setDictionary(bytes);
      deflater.setInput(bytes);
      deflater.finish();
      byte[] part = new byte[1_024];
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(part, 0, deflater.deflate(part));
      return all.toByteArray();
    }
  }
}
