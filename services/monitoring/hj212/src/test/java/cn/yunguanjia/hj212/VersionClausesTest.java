package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flag (HJ 212-2017, 6.3.2, table 3) and what the versions tell apart. */
class VersionClausesTest {
  private static final String AREA = "CP=&&DataTime=20260301080000;w01018-Rtd=35.2&&";
  private static final String HEADER = "QN=20260301080000123;ST=%s;CN=%s;PW=1;MN=A1;Flag=%d;CP=&&";

  @Test
  @Proves(Clause.FIELD_QN)
  void aMissingQnIsADeviationSince2017() {
    deviates("ST=32;CN=2011;PW=1;MN=A1;Flag=4;", Deviation.QN_MISSING);
    assertThat(read("ST=32;CN=2011;PW=1;MN=A1;").deviations()).isEmpty();
  }

  @Test
  @Proves(Clause.FIELD_PW)
  void aMissingPasswordIsADeviation() {
    deviates("QN=20260301080000123;ST=32;CN=2011;MN=A1;Flag=4;", Deviation.PW_MISSING);
    deviates("QN=20260301080000123;ST=32;CN=2011;PW=;MN=A1;Flag=4;", Deviation.PW_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"0,2005,false", "1,2005,true", "4,2017,false", "5,2017,true"})
  @Proves(Clause.FIELD_FLAG)
  void flagTellsVersionAndWhetherAnAnswerIsWanted(int flag, String year, boolean acknowledge) {
    Frame frame = read("QN=20260301080000123;ST=32;CN=2011;PW=1;MN=A1;Flag=" + flag + ";");

    assertThat(frame.version().year()).isEqualTo(year);
    assertThat(frame.acknowledge()).isEqualTo(acknowledge);
    assertThat(frame.deviations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "21,20260301080000123,2017",
    "32,20250301080000123,2017",
    "32,20260301080000123,2025"
  })
  @Proves(Clause.FIELD_FLAG)
  void flag8And9AreAmbiguous(String st, String qn, String year) {
    Frame frame =
        deviates(
            "QN=" + qn + ";ST=" + st + ";CN=2011;PW=1;MN=A1;Flag=9;",
            Deviation.FLAG_VERSION_AMBIGUOUS);
    assertThat(frame.version().year()).isEqualTo(year);
    assertThat(frame.acknowledge()).isTrue();
  }

  @Test
  @Proves(Clause.FIELD_FLAG)
  void versionBitsOfNoVersionAreADeviation() {
    deviates(
        "QN=20260301080000123;ST=32;CN=2011;PW=1;MN=A1;Flag=16;", Deviation.FLAG_VERSION_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"256", "-1", "", "x", "4294967300"})
  @Proves(Clause.FIELD_FLAG)
  void aFlagOutOfRangeIsRefused(String flag) {
    assertThat(
            refused("QN=20260301080000123;ST=32;CN=2011;PW=1;MN=A1;Flag=" + flag + ";").message())
        .contains("Flag");
  }

  @ParameterizedTest
  @EnumSource(
      value = Version.class,
      names = {"V2017", "V2025"})
  @Proves(Clause.FIELD_FLAG)
  void theRegisterOfDevicesDecidesWhatFlag8Means(Version flag8) {
    Framer framer = new Framer(Mode.STRICT, Limits.DEFAULT, flag8);
    framer.feed(
        Packets.around(HEADER.formatted("32", "2011", 9) + "&&"),
        result ->
            assertThat(result)
                .isInstanceOfSatisfying(
                    Decoded.class, d -> assertThat(d.frame().version()).isEqualTo(flag8)));
  }

  /** Codes of HJ 212-2025 are known in its packets only; none is confirmed by its text. */
  @ParameterizedTest
  @CsvSource({
    "44,2011,DataTime=20260301080000,ST_UNKNOWN",
    "45,2011,DataTime=20260301080000,ST_UNKNOWN",
    "32,9015,DataTime=20260301080000,CN_UNKNOWN",
    "32,2111,DataTime=20260301080000,CN_UNKNOWN",
    "32,2011,d00001-Rtd=1,FACTOR_UNKNOWN",
    "32,2011,p12345-Rtd=1,FACTOR_UNKNOWN",
    "32,2011,w01018-StandardValue=1,FIELD_UNKNOWN",
    "32,2011,SKCreateTime=20260301080000,FIELD_UNKNOWN"
  })
  @Proves({Clause.SYSTEM_CODES, Clause.COMMAND_CODES, Clause.FACTOR_CODES, Clause.FIELD_NAMES})
  void codesOf2025AreKnownIn2025Only(String st, String cn, String area, Deviation elsewhere) {
    Wire wire = new Wire(Version.V2025);
    String segment = HEADER.formatted(st, cn, 5) + area + "&&";

    assertThat(wire.read(wire.around(segment), Mode.STRICT).deviations()).isEmpty();
    Packets.deviates(Packets.around(segment), elsewhere);
    new Wire(Version.V2005).deviates(new Wire(Version.V2005).around(segment), elsewhere);
  }

  @Test
  @Proves(Clause.COMMAND_CODES)
  void everyCodeOf2025IsMarkedAsUnconfirmed() throws NoSuchFieldException {
    for (Command command : Command.values()) {
      assertThat(Command.class.getField(command.name()).isAnnotationPresent(Unconfirmed.class))
          .isEqualTo(command.since() == Version.V2025);
    }
    for (SystemType type : SystemType.values()) {
      assertThat(SystemType.class.getField(type.name()).isAnnotationPresent(Unconfirmed.class))
          .isEqualTo(type.since() == Version.V2025);
    }
  }

  @Test
  @Proves({Clause.NOTICE_DIALOGUE, Clause.UPLOAD_DIALOGUE, Clause.COMMAND_DIRECTIONS})
  void eachPacketIsDueItsAnswer() {
    assertThat(due("2011", 5)).isEqualTo("9014");
    assertThat(due("2011", 4)).isEmpty();
    assertThat(due("1013", 5)).isEqualTo("9013");
    assertThat(due("9015", 9)).isEqualTo("9013");
    assertThat(due("9012", 5)).isEmpty();
    assertThat(due("2099", 5)).isEqualTo("9014");
  }

  private static String due(String cn, int flag) {
    byte[] answer =
        Reply.due(Packets.read(Packets.around(HEADER.formatted("32", cn, flag) + "&&")));
    return answer == null ? "" : Packets.read(answer).cn();
  }

  private static Frame read(String fields) {
    return Packets.read(Packets.around(fields + AREA));
  }

  private static Frame deviates(String fields, Deviation deviation) {
    return Packets.deviates(Packets.around(fields + AREA), deviation);
  }

  private static Rejected refused(String fields) {
    return Packets.refused(Packets.around(fields + AREA));
  }
}
