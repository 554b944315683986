package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.hj212.parts.PartLimits;
import cn.yunguanjia.hj212.parts.PartOutcome;
import cn.yunguanjia.hj212.parts.PartOutcome.Completed;
import cn.yunguanjia.hj212.parts.Reassembly;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HJ 212-2017, 6.3.2 table 3 and tables C.49, C.50: a long message in parts. */
class SplittingTest {
  private static final OffsetDateTime HOUR = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");

  @Test
  @Proves(Clause.SUB_PACKETS)
  void aShortMessageIsOnePacketWithoutNumbers() {
    List<byte[]> packets = message(3).packets();

    assertThat(packets).hasSize(1);
    assertThat(Packets.read(packets.getFirst(), Mode.STRICT).pnum()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 190})
  @Proves({Clause.SUB_PACKETS, Clause.PACKET_SEGMENT, Clause.FIELD_PNUM_PNO})
  void aLongMessageIsSplitByTheStandardAndWholeAgain(int factors) {
    FrameBuilder message = message(factors);
    List<Frame> parts =
        message.packets().stream().map(packet -> Packets.read(packet, Mode.STRICT)).toList();

    assertThat(parts).hasSizeGreaterThan(1);
    for (int i = 0; i < parts.size(); i++) {
      Frame part = parts.get(i);
      assertThat(part.flag()).isEqualTo(7);
      assertThat(part.pno()).hasValue(i + 1);
      assertThat(part.pnum()).hasValue(parts.size());
      assertThat(part.qn()).isEqualTo("20260301090000%03d".formatted(1 + i));
      assertThat(part.dataTime()).contains(HOUR);
      assertThat(part.area().length() + "CP=&&&&".length()).isLessThanOrEqualTo(950);
    }
    List<PartOutcome> outcomes = new ArrayList<>();
    Reassembly reassembly = new Reassembly(new PartLimits(99, 65536, 1, Duration.ofSeconds(1)));
    parts.reversed().forEach(part -> reassembly.take(part, Instant.EPOCH, outcomes::add));
    Frame whole = ((Completed) outcomes.getLast()).messages().getFirst();
    Frame unsplit = Packets.read(message.bytes());
    assertThat(whole.area()).isEqualTo(unsplit.area());
    assertThat(whole.readings()).isEqualTo(unsplit.readings());
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void anItemLongerThanAPacketIsSplitBetweenItsValues() {
    FrameBuilder message = header().dataTime(HOUR);
    for (int i = 0; i < 100; i++) {
      message.value("w01018", "Avg", "1234567890." + i);
    }

    List<byte[]> packets = message.packets();

    assertThat(packets).hasSizeGreaterThan(1);
    assertThat(packets.stream().mapToInt(p -> Packets.read(p).readings().size()).sum())
        .isEqualTo(100);
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void aValueLongerThanAPacketCannotBeSent() {
    FrameBuilder message =
        header().dataTime(HOUR).value("i11001", "Info", "//" + "，x".repeat(600) + "//");

    assertThatThrownBy(message::packets).isInstanceOf(IllegalStateException.class);
  }

  private static FrameBuilder header() {
    return FrameBuilder.of(Command.HOUR_DATA)
        .st("32")
        .pw("123456")
        .mn("010000A8900016F000169DC0")
        .qn("20260301090000001")
        .acknowledge(true);
  }

  private static FrameBuilder message(int factors) {
    FrameBuilder message = header().dataTime(HOUR);
    for (Factor factor : Factors.all().subList(0, factors)) {
      message
          .value(factor.code(), "Min", "1.5")
          .value(factor.code(), "Avg", "17.25")
          .value(factor.code(), "Flag", "N");
    }
    return message;
  }
}
