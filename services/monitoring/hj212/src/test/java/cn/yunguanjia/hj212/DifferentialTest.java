package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.ReferenceParser.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      List<Outcome> expected = ReferenceParser.all(stream);
      List<Outcome> actual = outcomes(stream, random);

      assertThat(actual)
          .as(() -> new String(stream, StandardCharsets.ISO_8859_1))
          .isEqualTo(expected);
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

  private static List<Outcome> outcomes(byte[] stream, Random random) {
    List<Outcome> outcomes = new ArrayList<>();
    Framer framer = new Framer(Mode.TOLERANT);
    for (int from = 0; from < stream.length; ) {
      int to = Math.min(stream.length, from + 1 + random.nextInt(200));
      framer.feed(stream, from, to, result -> outcomes.add(outcome(result)));
      from = to;
    }
    framer.end(result -> outcomes.add(outcome(result)));
    return outcomes;
  }

  private static Outcome outcome(Result result) {
    return switch (result) {
      case Rejected rejected -> new Outcome(rejected.error().name(), null, null);
      case Decoded decoded -> new Outcome(null, header(decoded.frame()), pairs(decoded.frame()));
    };
  }

  private static Map<String, String> header(Frame frame) {
    Map<String, String> header = new LinkedHashMap<>();
    for (HeaderField field : HeaderField.values()) {
      String value = frame.header(field);
      if (value != null) {
        header.put(field == HeaderField.FLAG ? "Flag" : field.name(), latin(frame, value));
      }
    }
    return header;
  }

  private static List<String> pairs(Frame frame) {
    return frame.pairs().stream().map(pair -> latin(frame, pair)).toList();
  }

  /** The reference doesn't know text, only bytes. */
  private static String latin(Frame frame, String text) {
    return new String(text.getBytes(frame.charset()), StandardCharsets.ISO_8859_1);
  }
}
