package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HJ 212-2017, 6.3 and 6.3.1: how a packet is composed. */
@ParameterizedClass
@EnumSource(Version.class)
class PacketClausesTest {
  private static final String AREA = "DataTime=20260301080000;w01018-Rtd=35.2,w01018-Flag=N&&";

  private final Wire wire;
  private final String segment;
  private final byte[] bytes;
  private final String crc;

  PacketClausesTest(Version version) {
    wire = new Wire(version);
    segment = wire.header() + AREA;
    bytes = segment.getBytes(StandardCharsets.UTF_8);
    crc = Crc.text(Crc.of(bytes));
  }

  @Test
  @Proves({Clause.PACKET_HEAD, Clause.PACKET_LENGTH, Clause.PACKET_CRC, Clause.PACKET_TAIL})
  void aSoundPacketHasNoDeviation() {
    assertThat(wire.read(wire.around(segment), Mode.STRICT).deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.PACKET_HEAD)
  void whatDoesNotBeginWithTwoHashesIsNoise() {
    Rejected rejected = wire.refused("#0101QN=1&&1C80\r\n".getBytes(StandardCharsets.UTF_8));

    assertThat(rejected.error()).isEqualTo(ErrorCode.NO_HEADER);
    assertThat(rejected.expected()).isEqualTo("##");
  }

  @Test
  @Proves(Clause.PACKET_HEAD)
  void readingGoesOnAtTheNextHeadAfterNoise() {
    byte[] stream =
        ("noise" + new String(wire.around(segment), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);

    List<Result> results = wire.all(stream, Mode.STRICT);

    assertThat(results).extracting(Result::offset).containsExactly(0L, 5L);
    assertThat(results.get(1)).isInstanceOf(Decoded.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 100})
  @Proves(Clause.PACKET_LENGTH)
  void aWrongLengthIsRefusedWithBothLengths(int off) {
    String declared = "%04d".formatted(bytes.length + off);
    Rejected rejected = wire.refused(Packets.framed(declared, bytes, crc + "\r\n"));

    assertThat(rejected.error()).isEqualTo(ErrorCode.LENGTH_MISMATCH);
    assertThat(rejected.expected()).isEqualTo("%04d".formatted(bytes.length));
    assertThat(rejected.received()).isEqualTo(declared);
  }

  @Test
  @Proves(Clause.PACKET_LENGTH)
  void aLengthThatIsNoNumberIsRefused() {
    assertThat(wire.refused(Packets.framed("", bytes, crc + "\n")).error())
        .isEqualTo(ErrorCode.MALFORMED_LENGTH);
  }

  @Test
  @Proves(Clause.PACKET_LENGTH)
  void aLengthWithoutItsLeadingZerosIsADeviation() {
    byte[] packet = Packets.framed(Integer.toString(bytes.length), bytes, crc + "\r\n");

    wire.deviates(packet, Deviation.LENGTH_LEADING_ZEROS_LOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 12})
  @Proves(Clause.PACKET_LENGTH)
  void aLengthOfTheWholePacketIsADeviation(int envelope) {
    byte[] packet = Packets.framed("%04d".formatted(bytes.length + envelope), bytes, crc + "\r\n");

    wire.deviates(packet, Deviation.LENGTH_COUNTS_ENVELOPE);
  }

  @Test
  @Proves({Clause.PACKET_LENGTH, Clause.CHARACTERS})
  void aLengthInCharactersIsADeviation() {
    String chinese = wire.header() + "i12001-Info=//清洗管路//&&";
    byte[] utf8 = chinese.getBytes(StandardCharsets.UTF_8);
    byte[] packet =
        Packets.framed("%04d".formatted(chinese.length()), utf8, Crc.text(Crc.of(utf8)) + "\r\n");

    wire.deviates(packet, Deviation.LENGTH_COUNTS_CHARACTERS);
  }

  @Test
  @Proves(Clause.PACKET_SEGMENT)
  void aSegmentOf1024IsSoundAndOneMoreIsADeviation() {
    int room = 1024 - wire.header().length() - "i12001-Info=&&".length();
    byte[] sound = wire.withArea("i12001-Info=" + "x".repeat(room));
    byte[] longer = wire.withArea("i12001-Info=" + "x".repeat(room + 1));

    assertThat(wire.read(sound, Mode.STRICT).deviations()).isEmpty();
    wire.deviates(longer, Deviation.SEGMENT_OVER_1024);
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aWrongCheckEndsProcessing() {
    Rejected rejected =
        wire.refused(Packets.framed("%04d".formatted(bytes.length), bytes, "FFFF\r\n"));

    assertThat(rejected.error()).isEqualTo(ErrorCode.CRC_MISMATCH);
    assertThat(rejected.expected()).isEqualTo(crc);
    assertThat(rejected.received()).isEqualTo("FFFF");
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aCheckThatIsNotHexadecimalIsRefused() {
    assertThat(
            wire.refused(Packets.framed("%04d".formatted(bytes.length), bytes, "1G80\r\n")).error())
        .isEqualTo(ErrorCode.MALFORMED_CRC);
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aCheckInLowerCaseIsADeviation() {
    wire.deviates(
        (Recorded.of("V15").packet() + "\r\n").getBytes(StandardCharsets.UTF_8),
        Deviation.CRC_LOWER_CASE);
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aCheckWithoutItsLeadingZerosIsADeviation() {
    String packet = Recorded.of("V19").packet();
    String lost = packet.substring(0, packet.length() - 4) + "E40\r\n";

    wire.deviates(lost.getBytes(StandardCharsets.UTF_8), Deviation.CRC_LEADING_ZEROS_LOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  @Proves(Clause.PACKET_TAIL)
  void aLineEndEndsAPacket(String end) {
    byte[] packet = Packets.framed("%04d".formatted(bytes.length), bytes, crc + end);

    assertThat(wire.read(packet, Mode.STRICT).deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.PACKET_TAIL)
  void aPacketWithoutLineEndBeforeTheNextIsADeviation() {
    String packet =
        new String(
            Packets.framed("%04d".formatted(bytes.length), bytes, crc), StandardCharsets.UTF_8);
    List<Result> results =
        wire.all((packet + packet + "\r\n").getBytes(StandardCharsets.UTF_8), Mode.TOLERANT);

    assertThat(results).hasSize(2).allMatch(Decoded.class::isInstance);
    assertThat(((Decoded) results.getFirst()).frame().deviations())
        .containsExactly(Deviation.LINE_END_MISSING);
    assertThat(((Decoded) results.getLast()).frame().deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.CHARACTERS)
  void chineseInUtf8IsSoundAndInGbkADeviation() {
    String chinese = wire.header() + "i12001-Info=//清洗管路//&&";
    Frame utf8 = wire.read(wire.around(chinese), Mode.STRICT);
    Frame gbk = wire.deviates(wire.around(chinese, Text.GBK), Deviation.TEXT_GBK);

    assertThat(utf8.readings().getFirst().value()).isEqualTo("//清洗管路//");
    assertThat(gbk.readings()).isEqualTo(utf8.readings());
  }

  @Test
  @Proves(Clause.CHARACTERS)
  void bytesThatAreNoTextAreADeviationAndAControlCharacterIsRefused() {
    String unreadable = wire.header() + "i12001-Info=//\u00ff\u00ff//&&";
    wire.deviates(wire.around(unreadable, StandardCharsets.ISO_8859_1), Deviation.TEXT_UNREADABLE);
    assertThat(wire.refused(wire.withArea("i12001-Info=\u0007")).error())
        .isEqualTo(ErrorCode.MALFORMED_SEGMENT);
  }
}
