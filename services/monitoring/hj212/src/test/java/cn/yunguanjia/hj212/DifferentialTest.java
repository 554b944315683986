package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.ReferenceParser.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and the slow reference say the same about recorded packets, spoilt at random. */
class DifferentialTest {
  private static final int ROUNDS = 5_000;
  private static final byte[] ALPHABET =
      "0123456789abcdefgABCDEFGQNSTPMW=;,&#-/. \r\n\0\u00e6\u00b8"
          .getBytes(StandardCharsets.ISO_8859_1);

  private static final List<Recorded> RECORDED = Recorded.all();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sayTheSame(long seed) {
    Random random = new Random(seed);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] stream = stream(random);
      List<Outcome> actual = Comparison.sameAsReference(stream, random);
      read += (int) actual.stream().filter(o -> o.error() == null).count();
    }
    assertThat(read).as("packets that were still readable").isGreaterThan(ROUNDS / 4);
  }

  private static byte[] stream(Random random) {
    StringBuilder stream = new StringBuilder();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      String packet = RECORDED.get(random.nextInt(RECORDED.size())).packet();
      if (random.nextInt(3) > 0) {
        packet = mended(spoilt(packet.substring(6, packet.length() - 4), random), random);
      } else if (random.nextBoolean()) {
        packet = spoilt(packet, random);
      }
      stream
          .append(packet)
          .append(random.nextInt(10) == 0 ? "" : random.nextBoolean() ? "\r\n" : "\n");
    }
    return stream.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A spoilt data segment in a sound envelope, so that reading goes beyond the check. */
  private static String mended(String segment, Random random) {
    byte[] bytes = segment.getBytes(StandardCharsets.ISO_8859_1);
    int off = random.nextInt(8) == 0 ? List.of(1, 10, 12).get(random.nextInt(3)) : 0;
    return "##%04d".formatted(bytes.length + off) + segment + Crc.text(Crc.of(bytes));
  }

  private static String spoilt(String text, Random random) {
    StringBuilder s = new StringBuilder(text);
    for (int n = random.nextInt(4); n > 0 && !s.isEmpty(); n--) {
      int at = random.nextInt(s.length());
      char c = (char) (ALPHABET[random.nextInt(ALPHABET.length)] & 0xFF);
      switch (random.nextInt(5)) {
        case 0 -> s.setCharAt(at, c);
        case 1 -> s.deleteCharAt(at);
        case 2 -> s.insert(at, c);
        case 3 -> s.setLength(at);
        default -> s.insert(at, s.substring(at, Math.min(s.length(), at + random.nextInt(40))));
      }
    }
    return s.toString();
  }
}
