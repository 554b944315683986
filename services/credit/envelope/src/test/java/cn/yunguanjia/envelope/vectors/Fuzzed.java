package cn.yunguanjia.envelope.vectors;

import cn.yunguanjia.envelope.City;
import cn.yunguanjia.envelope.Frames;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.wire.Base45;
import cn.yunguanjia.envelope.wire.CoseSign1;
import cn.yunguanjia.envelope.wire.EnvelopeFault;
import cn.yunguanjia.envelope.wire.Zlib;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;

/**
 * Spoils the published vectors by the fall of the dice. The pages' test (fuzzed.test.ts) does the
 * same step by step, so that both verifiers judge the same texts: change both or neither.
 */
final class Fuzzed {
  record Case(String text, Instant at, String list) {}

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:abcé\n";
  private static final List<String> LISTS =
      List.of(Lists.MAIN, Lists.EXPIRED, Lists.FUTURE, Lists.OTHER_ISSUER);
  private static final int WAYS = 10;

  private final Dice dice;

  /** Texts whose base45 and zlib are whole, with what they contain. */
  private final List<String> texts;

  private final List<byte[]> frames;

  /** The claims of the first two vectors, which are good. */
  private final List<byte[]> claims;

  Fuzzed(int seed, List<String> vectors) {
    this.dice = new Dice(seed);
    this.texts = vectors.stream().filter(text -> frame(text) != null).toList();
    this.frames = texts.stream().map(Fuzzed::frame).toList();
    this.claims = frames.subList(0, 2).stream().map(Fuzzed::payload).toList();
  }

  Case next() {
    int way = dice.roll(WAYS);
    int base = dice.roll(texts.size());
    String text =
        switch (way) {
          case 0 -> stored(flipped(frames.get(base)));
          case 1 -> stored(replaced(frames.get(base)));
          case 2 -> stored(without(frames.get(base)));
          case 3 -> stored(with(frames.get(base)));
          case 4 -> stored(spliced(frames.get(base), frames.get(dice.roll(frames.size()))));
          case 5 -> Frames.zlib(flipped(Frames.packed(texts.get(base))));
          case 6 -> Frames.zlib(without(with(Frames.packed(texts.get(base)))));
          case 7 -> respelled(texts.get(base));
          case 8 -> Frames.signed(spoiled(claims.get(base % 2)), City.ED25519);
          default -> texts.get(base);
        };
    return way == 9
        ? new Case(text, City.NOW.plusSeconds(dice.roll(800) - 200), LISTS.get(dice.roll(4)))
        : new Case(text, Shelf.AT, Lists.MAIN);
  }

  private byte[] spoiled(byte[] good) {
    return switch (dice.roll(3)) {
      case 0 -> flipped(good);
      case 1 -> replaced(good);
      default -> without(with(good));
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[dice.roll(changed.length)] ^= (byte) (1 << dice.roll(8));
    }
    return changed;
  }

  private byte[] replaced(byte[] bytes) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[dice.roll(changed.length)] = (byte) dice.roll(256);
    }
    return changed;
  }

  private byte[] without(byte[] bytes) {
    int from = dice.roll(bytes.length + 1);
    int to = Math.min(bytes.length, from + dice.roll(4));
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private byte[] with(byte[] bytes) {
    int at = dice.roll(bytes.length + 1);
    byte[] more = new byte[dice.roll(4)];
    for (int i = 0; i < more.length; i++) {
      more[i] = (byte) dice.roll(256);
    }
    return joined(
        joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private byte[] spliced(byte[] one, byte[] other) {
    int at = dice.roll(Math.min(one.length, other.length) + 1);
    return joined(Arrays.copyOf(one, at), Arrays.copyOfRange(other, at, other.length));
  }

  private String respelled(String text) {
    int at = dice.roll(text.length());
    char c = CHARACTERS.charAt(dice.roll(CHARACTERS.length()));
    return text.substring(0, at) + c + text.substring(at + 1);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
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
