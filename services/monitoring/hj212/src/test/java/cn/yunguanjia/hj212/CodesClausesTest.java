package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HJ 212-2017, 6.5, 6.6, appendices A and B: dialogues, codes, check. */
@ParameterizedClass
@EnumSource(Version.class)
class CodesClausesTest {
  private static final String AREA = "MN=A1;Flag=5;CP=&&DataTime=20260301080000;w01018-Rtd=1&&";

  private final Wire wire;

  CodesClausesTest(Version version) {
    wire = new Wire(version);
  }

  static Stream<SystemType> systemsOfTable5() {
    return Arrays.stream(SystemType.values()).filter(t -> t.since() == Version.V2017);
  }

  @ParameterizedTest
  @MethodSource("systemsOfTable5")
  @Proves(Clause.SYSTEM_CODES)
  void everySystemOfTable5IsKnown(SystemType type) {
    assertThat(SystemType.of(type.code())).contains(type);
    assertThat(read("QN=20260301080000123;ST=" + type.code() + ";CN=2011;PW=1;").deviations())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "99", "A0", "3", "321"})
  @Proves(Clause.SYSTEM_CODES)
  void anotherSystemIsADeviation(String st) {
    wire.deviates(
        wire.around("QN=20260301080000123;ST=" + st + ";CN=2011;PW=1;" + AREA),
        Deviation.ST_UNKNOWN);
  }

  static Stream<Command> commandsOfTable9() {
    return Arrays.stream(Command.values()).filter(c -> c.since() == Version.V2017);
  }

  @ParameterizedTest
  @MethodSource("commandsOfTable9")
  @Proves(Clause.COMMAND_CODES)
  void everyCommandOfTable9IsKnown(Command command) {
    Frame frame = read("QN=20260301080000123;ST=32;CN=" + command.code() + ";PW=1;");

    assertThat(frame.command()).contains(command);
    assertThat(frame.deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.COMMAND_CODES)
  void anotherCommandIsADeviation() {
    wire.deviates(
        wire.around("QN=20260301080000123;ST=32;CN=2099;PW=1;" + AREA), Deviation.CN_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "N,NORMAL",
    "F,STOPPED",
    "M,MAINTENANCE",
    "S,SET_BY_HAND",
    "D,FAULT",
    "C,CALIBRATION",
    "T,OVER_RANGE",
    "B,COMMUNICATION"
  })
  @Proves(Clause.DATA_MARKS)
  void everyMarkOfTable8IsKnown(String letter, DataFlag flag) {
    Frame frame = wire.read(wire.withArea("w01018-Rtd=1,w01018-Flag=" + letter), Mode.STRICT);

    assertThat(frame.readings().getFirst().mark()).isEqualTo(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "0", "X", "", "NN"})
  @Proves(Clause.DATA_MARKS)
  void anotherMarkIsADeviationAndNeverNormal(String mark) {
    Frame frame =
        wire.deviates(wire.withArea("w01018-Rtd=1,w01018-Flag=" + mark), Deviation.MARK_UNKNOWN);

    assertThat(frame.readings().getFirst().mark()).isNotEqualTo(DataFlag.NORMAL);
  }

  @ParameterizedTest
  @EnumSource(RequestResult.class)
  @Proves({Clause.REQUEST_RESULTS, Clause.REQUEST_DIALOGUE})
  void aRequestIsAnsweredWith9011(RequestResult result) {
    Frame reply = wire.read(Reply.request(request(), result), Mode.STRICT);

    assertThat(reply.command()).contains(Command.REQUEST_ACK);
    assertThat(reply.field("QnRtn").flatMap(RequestResult::of)).contains(result);
    answers(reply, request());
  }

  @ParameterizedTest
  @EnumSource(ExecutionResult.class)
  @Proves({Clause.EXECUTION_RESULTS, Clause.REQUEST_DIALOGUE})
  void aRequestEndsWith9012(ExecutionResult result) {
    Frame reply = wire.read(Reply.execution(request(), result), Mode.STRICT);

    assertThat(reply.command()).contains(Command.EXECUTION_RESULT);
    assertThat(reply.field("ExeRtn").flatMap(ExecutionResult::of)).contains(result);
    answers(reply, request());
  }

  @Test
  @Proves(Clause.NOTICE_DIALOGUE)
  void aNoticeIsAnsweredWith9013() {
    Frame reply = wire.read(Reply.notice(request()), Mode.STRICT);

    assertThat(reply.command()).contains(Command.NOTICE_ACK);
    answers(reply, request());
  }

  @Test
  @Proves(Clause.UPLOAD_DIALOGUE)
  void anUploadIsAnsweredWith9014() {
    Frame reply = wire.read(Reply.data(request()), Mode.STRICT);

    assertThat(reply.command()).contains(Command.DATA_ACK);
    assertThat(reply.size()).isEqualTo(wire.version() == Version.V2005 ? 1 : 0);
    answers(reply, request());
  }

  @Test
  @Proves(Clause.UPLOAD_DIALOGUE)
  void anAnswerOfASurfaceWaterStationIsTheRecordedOne() {
    Frame upload =
        Packets.read((Recorded.of("V28").packet() + "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(new String(Reply.data(upload), StandardCharsets.UTF_8))
        .isEqualTo(Recorded.of("V30").packet() + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({"'',FFFF", "A,7080", "##,B381", "123456789,2F80"})
  @Proves(Clause.CRC_ALGORITHM)
  void theCheckIsThatOfAppendixA(String text, String crc) {
    assertThat(Crc.text(Crc.of(text.getBytes(StandardCharsets.US_ASCII)))).isEqualTo(crc);
  }

  @Test
  @Proves(Clause.CRC_ALGORITHM)
  void theCheckOfModbusIsADeviation() {
    String packet =
        "##0077QN=20170516010101001;ST=22;CN=2011;PW=123456;MN=ABCDEFG1234567;Flag=1;CP=&&&&";
    byte[] bytes = packet.getBytes(StandardCharsets.US_ASCII);
    String modbus = Crc.text(Crc.modbus(bytes, 6, bytes.length));

    Packets.deviates(
        (packet + modbus + "\r\n").getBytes(StandardCharsets.US_ASCII), Deviation.CRC_MODBUS);
    assertThat(Crc.text(Crc.modbus("123456789".getBytes(StandardCharsets.US_ASCII), 0, 9)))
        .isEqualTo("4B37");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "##0077QN=20170516010101001;ST=22;CN=2011;PW=123456;MN=ABCDEFG1234567;Flag=3;CP=&&&&30A5",
        "##0124QN=20170516010101001;ST=22;CN=2031;PW=123456;MN=ABCDEFG1234567;Flag=3;CP=&&BeginTime=20170506000000,EndTime=20170510000000&&2BE2"
      })
  @Proves(Clause.CRC_ALGORITHM)
  void packetsOfTheFieldWithTheCheckOfModbusAreRead(String packet) {
    Frame frame = Packets.read((packet + "\r\n").getBytes(StandardCharsets.US_ASCII));

    assertThat(frame.deviations())
        .containsExactly(Deviation.CRC_MODBUS, Deviation.PACKET_NUMBER_MISSING);
  }

  @Test
  @Proves(Clause.FACTOR_CODES)
  void everyFactorOfAppendixBIsKnownByBothItsCodes() {
    assertThat(Factors.all()).hasSizeGreaterThan(190);
    for (Factor factor : Factors.all()) {
      assertThat(wire.read(wire.withArea(factor.code() + "-Rtd=1"), Mode.STRICT).readings())
          .hasSize(1);
      if (!factor.oldCode().isEmpty()) {
        assertThat(Factor.of(factor.oldCode())).contains(factor);
      }
    }
    assertThat(Factor.of("011").orElseThrow().code()).isEqualTo("w01018");
    assertThat(Factor.of("w01018").orElseThrow().unit()).isEqualTo("mg/L");
  }

  @ParameterizedTest
  @ValueSource(strings = {"w99999", "a214", "W01018", "SBx", "e101", "iz1001", "i1300Z"})
  @Proves(Clause.FACTOR_CODES)
  void anotherFactorIsADeviation(String factor) {
    wire.deviates(wire.withArea(factor + "-Rtd=1"), Deviation.FACTOR_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SB1-RS=1",
        "SB12-RT=23.5",
        "LA-Rtd=50.1",
        "e10101-Rtd=1",
        "g11001-Rtd=1",
        "i13zzz-Info=1"
      })
  @Proves(Clause.FACTOR_CODES)
  void treatmentDevicesNoiseAndProcessFactorsAreKnown(String value) {
    assertThat(wire.read(wire.withArea(value), Mode.STRICT).readings()).hasSize(1);
  }

  private Frame request() {
    return read("QN=20260301080000123;ST=32;CN=3012;PW=123456;");
  }

  private Frame read(String fields) {
    return wire.read(wire.around(fields + AREA));
  }

  private void answers(Frame reply, Frame to) {
    assertThat(reply.qn()).isEqualTo(to.qn());
    assertThat(reply.field("QN").isPresent()).isEqualTo(wire.version() == Version.V2005);
    assertThat(reply.mn()).isEqualTo(to.mn());
    assertThat(reply.pw()).isEqualTo(to.pw());
    assertThat(reply.st()).isEqualTo("91");
    assertThat(reply.flag()).isEqualTo(wire.flag(4));
  }
}
