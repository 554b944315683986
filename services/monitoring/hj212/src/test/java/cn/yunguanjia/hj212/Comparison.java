package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.ReferenceParser.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The library against the slow reference. */
final class Comparison {
  private Comparison() {}

  /** What both say of the stream, which the library gets in random chunks. */
  static List<Outcome> sameAsReference(byte[] stream, Random chunks) {
    List<Outcome> actual = outcomes(stream, chunks);
    assertThat(actual)
        .as(() -> new String(stream, StandardCharsets.ISO_8859_1))
        .isEqualTo(ReferenceParser.all(stream));
    return actual;
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
