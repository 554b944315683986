package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any packet and any stream; a failure names the seed that shows it again. */
class RoundTripPropertiesTest {
  record Value(String factor, String field, String value, String flag) {}

  private static final List<Command> COMMANDS =
      List.of(Command.REALTIME_DATA, Command.MINUTE_DATA, Command.HOUR_DATA, Command.DAY_DATA);
  private static final List<String> FIELDS = List.of("Rtd", "Min", "Avg", "Max", "Cou", "ZsAvg");
  private static final List<String> FLAGS = List.of("N", "F", "M", "S", "D", "C", "T", "B");
  private static final List<String> PIECES = pieces();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsBuiltIsReadAndBuiltAgain(long seed) {
    Random chance = new Random(seed);
    OffsetDateTime time =
        Instant.ofEpochMilli(chance.nextLong(4_000_000_000_000L)).atOffset(ZoneOffset.ofHours(8));
    Command command = any(COMMANDS, chance);
    List<Value> values = values(chance);
    boolean acknowledge = chance.nextBoolean();
    int parts = chance.nextInt(4);
    FrameBuilder builder =
        FrameBuilder.of(command)
            .st("31")
            .pw("123456")
            .mn("A1")
            .qn(time)
            .acknowledge(acknowledge)
            .dataTime(time);
    if (parts > 0) {
      builder.part(1, parts);
    }
    values.forEach(v -> builder.reading(v.factor(), v.field(), v.value(), v.flag()));
    byte[] packet = builder.bytes();

    Frame frame = ((Decoded) Decoder.all(packet, Mode.TOLERANT).getFirst()).frame();

    assertThat(frame.acknowledge()).isEqualTo(acknowledge);
    assertThat(frame.dataTime()).contains(time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    assertThat(frame.pnum().isPresent()).isEqualTo(parts > 0);
    assertThat(frame.readings())
        .containsExactlyElementsOf(
            values.stream()
                .map(v -> new Reading(v.factor(), v.field(), v.value(), v.flag()))
                .toList());
    assertThat(again(frame)).isEqualTo(packet);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void chunkingChangesNothing(long seed) {
    Random chance = new Random(seed);
    StringBuilder stream = new StringBuilder();
    for (int i = chance.nextInt(13); i > 0; i--) {
      stream.append(any(PIECES, chance));
    }
    List<Integer> cuts = chance.ints(chance.nextInt(61), 1, 91).boxed().toList();
    byte[] bytes = stream.toString().getBytes(StandardCharsets.ISO_8859_1);
    Limits narrow = new Limits(400);

    assertThat(chunked(bytes, cuts, narrow)).isEqualTo(chunked(bytes, List.of(), narrow));
    assertThat(chunked(bytes, cuts, Limits.DEFAULT))
        .isEqualTo(chunked(bytes, List.of(), Limits.DEFAULT));
  }

  private static List<String> pieces() {
    List<String> pieces =
        new ArrayList<>(
            List.of("#", "##", "###", "\r\n", "\n", " ", "noise", "##0010", "&&", "x".repeat(450)));
    Recorded.all().forEach(r -> pieces.add(r.packet()));
    Recorded.all().forEach(r -> pieces.add(r.packet() + "\r\n"));
    return pieces;
  }

  /** Up to twelve factors, each once. */
  private static List<Value> values(Random chance) {
    List<Factor> factors = new ArrayList<>(Factors.all());
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = chance.nextInt(13); i > 0; i--) {
      String factor = any(factors, chance).code();
      String decimal =
          BigDecimal.valueOf(chance.nextLong(-9_999_999_999L, 9_999_999_999L), 3).toPlainString();
      values.put(factor, new Value(factor, any(FIELDS, chance), decimal, any(FLAGS, chance)));
    }
    return List.copyOf(values.values());
  }

  private static <T> T any(List<T> of, Random chance) {
    return of.get(chance.nextInt(of.size()));
  }

  private static byte[] again(Frame frame) {
    FrameBuilder builder =
        FrameBuilder.of(frame.cn())
            .st(frame.st())
            .pw(frame.pw())
            .mn(frame.mn())
            .qn(frame.qn())
            .acknowledge(frame.acknowledge());
    if (frame.pnum().isPresent()) {
      builder.part(frame.pno().getAsInt(), frame.pnum().getAsInt());
    }
    frame.fields().forEach(builder::field);
    frame.readings().forEach(r -> builder.reading(r.factor(), r.field(), r.value(), r.flag()));
    return builder.bytes();
  }

  private static List<String> chunked(byte[] bytes, List<Integer> cuts, Limits limits) {
    List<String> results = new ArrayList<>();
    Framer framer = new Framer(Mode.TOLERANT, limits);
    int from = 0;
    for (int cut : cuts) {
      int to = Math.min(bytes.length, from + cut);
      framer.feed(bytes, from, to, r -> results.add(said(r)));
      from = to;
    }
    framer.feed(bytes, from, bytes.length, r -> results.add(said(r)));
    framer.end(r -> results.add(said(r)));
    return results;
  }

  private static String said(Result result) {
    return switch (result) {
      case Decoded d -> d.offset() + " " + d.frame() + " " + d.frame().deviations();
      case Rejected r ->
          r.offset()
              + " "
              + r.error()
              + " "
              + r.message()
              + " "
              + r.received()
              + " "
              + r.bytes().length;
    };
  }
}
