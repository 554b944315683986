package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.wire.Base45;
import cn.yunguanjia.envelope.wire.CoseSign1;
import cn.yunguanjia.envelope.wire.EnvelopeFault;
import cn.yunguanjia.envelope.wire.Zlib;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.Adler32;

/**
 * Spoils the published live codes. The pages' test (spoilCodes.ts) does the same step by step:
 * change both or neither.
 */
final class FuzzedCodes {
  private static final List<String> LISTS =
      List.of(Lists.MAIN, Lists.EXPIRED, Lists.FUTURE, Lists.OTHER_ISSUER);
  private static final int WAYS = 10;

  private final Spoiling spoil;

  /** Texts whose base45 and zlib are whole, with what they contain. */
  private final List<String> texts;

  private final List<byte[]> frames;

  /** The claims of the first two vectors, which are good. */
  private final List<byte[]> claims;

  FuzzedCodes(Spoiling spoil, List<String> vectors) {
    this.spoil = spoil;
    this.texts = vectors.stream().filter(text -> frame(text) != null).toList();
    this.frames = texts.stream().map(FuzzedCodes::frame).toList();
    this.claims = frames.subList(0, 2).stream().map(FuzzedCodes::payload).toList();
  }

  Spoiled next() {
    int way = spoil.roll(WAYS);
    int base = spoil.roll(texts.size());
    String text =
        switch (way) {
          case 0 -> stored(spoil.flipped(frames.get(base)));
          case 1 -> stored(spoil.replaced(frames.get(base)));
          case 2 -> stored(spoil.without(frames.get(base)));
          case 3 -> stored(spoil.with(frames.get(base)));
          case 4 -> stored(spoil.spliced(frames.get(base), frames.get(spoil.roll(frames.size()))));
          case 5 -> Frames.zlib(spoil.flipped(Frames.packed(texts.get(base))));
          case 6 -> Frames.zlib(spoil.without(spoil.with(Frames.packed(texts.get(base)))));
          case 7 -> spoil.respelled(texts.get(base));
          case 8 -> Frames.signed(spoiled(claims.get(base % 2)), City.ED25519);
          default -> texts.get(base);
        };
    return way == 9
        ? new Spoiled(text, City.NOW.plusSeconds(spoil.roll(800) - 200), LISTS.get(spoil.roll(4)))
        : new Spoiled(text, Shelf.AT, Lists.MAIN);
  }

  private byte[] spoiled(byte[] good) {
    return switch (spoil.roll(3)) {
      case 0 -> spoil.flipped(good);
      case 1 -> spoil.replaced(good);
      default -> spoil.without(spoil.with(good));
    };
  }

  /** Zlib that does not compress, which every implementation writes alike. */
  private static String stored(byte[] bytes) {
    Adler32 sum = new Adler32();
    sum.update(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x78, 0x01, 1});
    out.write(bytes.length);
    out.write(bytes.length >> 8);
    out.write(~bytes.length);
    out.write(~bytes.length >> 8);
    out.writeBytes(bytes);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (sum.getValue() >> shift));
    }
    return Frames.zlib(out.toByteArray());
  }

  private static byte[] frame(String text) {
    try {
      return text.startsWith(LiveCodes.PREFIX)
          ? Zlib.inflate(Base45.decode(text.substring(LiveCodes.PREFIX.length())))
          : null;
    } catch (EnvelopeFault notWhole) {
      return null;
    }
  }

  private static byte[] payload(byte[] frame) {
    try {
      return CoseSign1.decode(frame).payload();
    } catch (EnvelopeFault impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
