package cn.yunguanjia.hj212;

import static cn.yunguanjia.hj212.Packets.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HJ 212-2017, 6.3 and 6.3.1: how a packet is composed. */
class PacketClausesTest {
  private static final String SEGMENT =
      HEADER + "DataTime=20260301080000;w01018-Rtd=35.2,w01018-Flag=N&&";
  private static final byte[] BYTES = SEGMENT.getBytes(StandardCharsets.UTF_8);
  private static final String CRC = Crc.text(Crc.of(BYTES));

  @Test
  @Proves({Clause.PACKET_HEAD, Clause.PACKET_LENGTH, Clause.PACKET_CRC, Clause.PACKET_TAIL})
  void aSoundPacketHasNoDeviation() {
    assertThat(Packets.read(Packets.around(SEGMENT), Mode.STRICT).deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.PACKET_HEAD)
  void whatDoesNotBeginWithTwoHashesIsNoise() {
    Rejected rejected = Packets.refused("#0101QN=1&&1C80\r\n".getBytes(StandardCharsets.UTF_8));

    assertThat(rejected.error()).isEqualTo(ErrorCode.NO_HEADER);
    assertThat(rejected.expected()).isEqualTo("##");
  }

  @Test
  @Proves(Clause.PACKET_HEAD)
  void readingGoesOnAtTheNextHeadAfterNoise() {
    byte[] stream =
        ("noise" + new String(Packets.around(SEGMENT), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);

    List<Result> results = Decoder.all(stream, Mode.STRICT);

    assertThat(results).extracting(Result::offset).containsExactly(0L, 5L);
    assertThat(results.get(1)).isInstanceOf(Decoded.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 100})
  @Proves(Clause.PACKET_LENGTH)
  void aWrongLengthIsRefusedWithBothLengths(int off) {
    String declared = "%04d".formatted(BYTES.length + off);
    Rejected rejected = Packets.refused(Packets.framed(declared, BYTES, CRC + "\r\n"));

    assertThat(rejected.error()).isEqualTo(ErrorCode.LENGTH_MISMATCH);
    assertThat(rejected.expected()).isEqualTo("%04d".formatted(BYTES.length));
    assertThat(rejected.received()).isEqualTo(declared);
  }

  @Test
  @Proves(Clause.PACKET_LENGTH)
  void aLengthThatIsNoNumberIsRefused() {
    assertThat(Packets.refused(Packets.framed("", BYTES, CRC + "\n")).error())
        .isEqualTo(ErrorCode.MALFORMED_LENGTH);
  }

  @Test
  @Proves(Clause.PACKET_LENGTH)
  void aLengthWithoutItsLeadingZerosIsADeviation() {
    byte[] packet = Packets.framed(Integer.toString(BYTES.length), BYTES, CRC + "\r\n");

    Packets.deviates(packet, Deviation.LENGTH_LEADING_ZEROS_LOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 12})
  @Proves(Clause.PACKET_LENGTH)
  void aLengthOfTheWholePacketIsADeviation(int envelope) {
    byte[] packet = Packets.framed("%04d".formatted(BYTES.length + envelope), BYTES, CRC + "\r\n");

    Packets.deviates(packet, Deviation.LENGTH_COUNTS_ENVELOPE);
  }

  @Test
  @Proves({Clause.PACKET_LENGTH, Clause.CHARACTERS})
  void aLengthInCharactersIsADeviation() {
    String segment = HEADER + "i12001-Info=//清洗管路//&&";
    byte[] bytes = segment.getBytes(StandardCharsets.UTF_8);
    byte[] packet =
        Packets.framed("%04d".formatted(segment.length()), bytes, Crc.text(Crc.of(bytes)) + "\r\n");

    Packets.deviates(packet, Deviation.LENGTH_COUNTS_CHARACTERS);
  }

  @Test
  @Proves(Clause.PACKET_SEGMENT)
  void aSegmentOf1024IsSoundAndOneMoreIsADeviation() {
    int room = 1024 - HEADER.length() - "i12001-Info=&&".length();
    byte[] sound = Packets.withArea("i12001-Info=" + "x".repeat(room));
    byte[] longer = Packets.withArea("i12001-Info=" + "x".repeat(room + 1));

    assertThat(Packets.read(sound, Mode.STRICT).deviations()).isEmpty();
    Packets.deviates(longer, Deviation.SEGMENT_OVER_1024);
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aWrongCheckEndsProcessing() {
    Rejected rejected =
        Packets.refused(Packets.framed("%04d".formatted(BYTES.length), BYTES, "FFFF\r\n"));

    assertThat(rejected.error()).isEqualTo(ErrorCode.CRC_MISMATCH);
    assertThat(rejected.expected()).isEqualTo(CRC);
    assertThat(rejected.received()).isEqualTo("FFFF");
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aCheckThatIsNotHexadecimalIsRefused() {
    assertThat(
            Packets.refused(Packets.framed("%04d".formatted(BYTES.length), BYTES, "1G80\r\n"))
                .error())
        .isEqualTo(ErrorCode.MALFORMED_CRC);
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aCheckInLowerCaseIsADeviation() {
    Packets.deviates(
        (Recorded.of("V15").packet() + "\r\n").getBytes(StandardCharsets.UTF_8),
        Deviation.CRC_LOWER_CASE);
  }

  @Test
  @Proves(Clause.PACKET_CRC)
  void aCheckWithoutItsLeadingZerosIsADeviation() {
    String packet = Recorded.of("V19").packet();
    String lost = packet.substring(0, packet.length() - 4) + "E40\r\n";

    Packets.deviates(lost.getBytes(StandardCharsets.UTF_8), Deviation.CRC_LEADING_ZEROS_LOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  @Proves(Clause.PACKET_TAIL)
  void aLineEndEndsAPacket(String end) {
    byte[] packet = Packets.framed("%04d".formatted(BYTES.length), BYTES, CRC + end);

    assertThat(Packets.read(packet, Mode.STRICT).deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.PACKET_TAIL)
  void aPacketWithoutLineEndBeforeTheNextIsADeviation() {
    String packet =
        new String(
            Packets.framed("%04d".formatted(BYTES.length), BYTES, CRC), StandardCharsets.UTF_8);
    List<Result> results =
        Decoder.all((packet + packet + "\r\n").getBytes(StandardCharsets.UTF_8), Mode.TOLERANT);

    assertThat(results).hasSize(2).allMatch(Decoded.class::isInstance);
    assertThat(((Decoded) results.getFirst()).frame().deviations())
        .containsExactly(Deviation.LINE_END_MISSING);
    assertThat(((Decoded) results.getLast()).frame().deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.CHARACTERS)
  void chineseInUtf8IsSoundAndInGbkADeviation() {
    String segment = HEADER + "i12001-Info=//清洗管路//&&";
    Frame utf8 = Packets.read(Packets.around(segment), Mode.STRICT);
    Frame gbk = Packets.deviates(Packets.around(segment, Text.GBK), Deviation.TEXT_GBK);

    assertThat(utf8.readings().getFirst().value()).isEqualTo("//清洗管路//");
    assertThat(gbk.readings()).isEqualTo(utf8.readings());
  }

  @Test
  @Proves(Clause.CHARACTERS)
  void bytesThatAreNoTextAreADeviationAndAControlCharacterIsRefused() {
    String unreadable = HEADER + "i12001-Info=//\u00ff\u00ff//&&";
    Packets.deviates(
        Packets.around(unreadable, StandardCharsets.ISO_8859_1), Deviation.TEXT_UNREADABLE);
    assertThat(Packets.refused(Packets.withArea("i12001-Info=\u0007")).error())
        .isEqualTo(ErrorCode.MALFORMED_SEGMENT);
  }
}
