package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RoundTripPropertiesTest {
  record Value(String factor, String field, String value, String flag) {}

  @Property(tries = 300)
  void whatIsBuiltIsReadAndBuiltAgain(
      @ForAll("times") OffsetDateTime time,
      @ForAll("commands") Command command,
      @ForAll("values") List<Value> values,
      @ForAll boolean acknowledge,
      @ForAll @IntRange(min = 0, max = 3) int parts) {
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

  @Property(tries = 300)
  void chunkingChangesNothing(
      @ForAll("streams") String stream,
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 90) Integer> cuts) {
    byte[] bytes = stream.getBytes(StandardCharsets.ISO_8859_1);
    Limits narrow = new Limits(400);

    assertThat(chunked(bytes, cuts, narrow)).isEqualTo(chunked(bytes, List.of(), narrow));
    assertThat(chunked(bytes, cuts, Limits.DEFAULT))
        .isEqualTo(chunked(bytes, List.of(), Limits.DEFAULT));
  }

  @Provide
  Arbitrary<String> streams() {
    List<String> pieces =
        new ArrayList<>(
            List.of("#", "##", "###", "\r\n", "\n", " ", "noise", "##0010", "&&", "x".repeat(450)));
    Recorded.all().forEach(r -> pieces.add(r.packet()));
    Recorded.all().forEach(r -> pieces.add(r.packet() + "\r\n"));
    return Arbitraries.of(pieces).list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<OffsetDateTime> times() {
    return Arbitraries.longs()
        .between(0, 4_000_000_000_000L)
        .map(millis -> Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofHours(8)));
  }

  @Provide
  Arbitrary<Command> commands() {
    return Arbitraries.of(
        Command.REALTIME_DATA, Command.MINUTE_DATA, Command.HOUR_DATA, Command.DAY_DATA);
  }

  @Provide
  Arbitrary<List<Value>> values() {
    Arbitrary<String> factors = Arbitraries.of(Factors.all()).map(Factor::code);
    Arbitrary<String> fields = Arbitraries.of("Rtd", "Min", "Avg", "Max", "Cou", "ZsAvg");
    Arbitrary<String> decimals =
        Arbitraries.bigDecimals()
            .ofScale(3)
            .map(java.math.BigDecimal::toPlainString)
            .filter(d -> d.length() < 18);
    Arbitrary<String> flags = Arbitraries.of("N", "F", "M", "S", "D", "C", "T", "B");
    return Combinators.combine(factors, fields, decimals, flags)
        .as(Value::new)
        .list()
        .ofMaxSize(12)
        .uniqueElements(Value::factor);
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
