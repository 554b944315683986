package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HJ 212-2017, 6.3.2, table 3: the fields of a data segment. */
@ParameterizedClass
@EnumSource(Version.class)
class SegmentClausesTest {
  private static final String AREA = "CP=&&DataTime=20260301080000;w01018-Rtd=35.2&&";

  private final Wire wire;

  SegmentClausesTest(Version version) {
    wire = new Wire(version);
  }

  @Test
  @Proves({Clause.FIELD_QN, Clause.FIELD_ST, Clause.FIELD_CN, Clause.FIELD_PW, Clause.FIELD_MN})
  void allFieldsAreRead() {
    Frame frame = read("QN=20260301080000123;ST=32;CN=2011;PW=123456;MN=A1;Flag=7;PNUM=3;PNO=2;");

    assertThat(frame.qn()).isEqualTo("20260301080000123");
    assertThat(frame.st()).isEqualTo("32");
    assertThat(frame.cn()).isEqualTo("2011");
    assertThat(frame.pw()).isEqualTo("123456");
    assertThat(frame.mn()).isEqualTo("A1");
    assertThat(frame.flag()).isEqualTo(wire.flag(7));
    assertThat(frame.pnum()).hasValue(3);
    assertThat(frame.pno()).hasValue(2);
    assertThat(frame.deviations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260301080000", "20261301080000123", "2026030108000012x", "1"})
  @Proves(Clause.FIELD_QN)
  void aQnThatIsNoTimeIsADeviationAndKeptForTheAnswer(String qn) {
    Frame frame =
        deviates("QN=" + qn + ";ST=32;CN=2011;PW=1;MN=A1;Flag=4;", Deviation.QN_NOT_A_TIME);
    assertThat(frame.qn()).isEqualTo(qn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QN=20260301080000123;CN=2011;", "QN=20260301080000123;ST=;CN=2011;"})
  @Proves(Clause.FIELD_ST)
  void withoutStAPacketCantBeUsed(String fields) {
    assertThat(refused(fields + "PW=1;MN=A1;Flag=4;").message()).contains("ST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CN=;", "CN=201;", "CN=20a1;", "CN=20111;"})
  @Proves(Clause.FIELD_CN)
  void withoutFourDigitsOfCnAPacketCantBeUsed(String cn) {
    assertThat(refused("QN=20260301080000123;ST=32;" + cn + "PW=1;MN=A1;Flag=4;").message())
        .contains("CN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MN=;", ""})
  @Proves(Clause.FIELD_MN)
  void anEmptyMnIsADeviation(String mn) {
    Frame frame =
        deviates("QN=20260301080000123;ST=32;CN=2011;PW=1;" + mn + "Flag=4;", Deviation.MN_EMPTY);
    assertThat(frame.mn()).isEmpty();
  }

  @Test
  @Proves(Clause.FIELD_PNUM_PNO)
  void packetNumbersAndBitDBelongTogether() {
    String fields = "QN=20260301080000123;ST=32;CN=2011;PW=1;MN=A1;Flag=";
    deviates(fields + "7;", Deviation.PACKET_NUMBER_MISSING);
    deviates(fields + "7;PNUM=2;", Deviation.PACKET_NUMBER_MISSING);
    deviates(fields + "5;PNUM=2;PNO=1;", Deviation.PACKET_NUMBER_UNANNOUNCED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PNUM=2;PNO=3;",
        "PNUM=0;PNO=0;",
        "PNUM=x;PNO=1;",
        "PNUM=10000;PNO=1;",
        "PNUM=2;PNO=-1;"
      })
  @Proves(Clause.FIELD_PNUM_PNO)
  void impossiblePacketNumbersAreRefused(String numbers) {
    assertThat(refused("QN=20260301080000123;ST=32;CN=2011;PW=1;MN=A1;Flag=7;" + numbers).error())
        .isEqualTo(ErrorCode.MALFORMED_SEGMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "CP=", "CP=&&", "CP=&&&", "CP=a=1", "CP=&&a=1&", "CP=a=1&&", "CP=&&&&x"})
  @Proves(Clause.FIELD_CP)
  void theDataAreaIsEnclosed(String area) {
    String fields = "QN=20260301080000123;ST=32;CN=2011;PW=1;MN=A1;Flag=4;";
    assertThat(wire.refused(wire.around(fields + area)).error()).isIn(ErrorCode.MALFORMED_SEGMENT);
  }

  @Test
  @Proves(Clause.FIELD_CP)
  void anEmptyDataAreaIsSound() {
    Frame frame =
        wire.read(
            wire.around("QN=20260301080000123;ST=91;CN=9014;PW=1;MN=A1;Flag=4;CP=&&&&"),
            Mode.STRICT);
    assertThat(frame.size()).isZero();
  }

  @Test
  @Proves(Clause.FIELD_NAMES)
  void aFieldTwiceIsRefusedAndAnUnknownOneIsADeviation() {
    assertThat(refused("QN=20260301080000123;ST=32;ST=31;CN=2011;PW=1;MN=A1;Flag=4;").message())
        .contains("twice");
    deviates(
        "QN=20260301080000123;ST=32;CN=2011;PW=1;MN=A1;XX=1;Flag=4;",
        Deviation.HEADER_FIELD_UNKNOWN);
  }

  private Frame read(String fields) {
    return wire.read(wire.around(fields + AREA));
  }

  private Frame deviates(String fields, Deviation deviation) {
    return wire.deviates(wire.around(fields + AREA), deviation);
  }

  private Rejected refused(String fields) {
    return wire.refused(wire.around(fields + AREA));
  }
}
