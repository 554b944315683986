package cn.yunguanjia.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HJ 212-2017, 6.3.3: the data area. */
@ParameterizedClass
@EnumSource(Version.class)
class AreaClausesTest {
  private static final String TIME = "DataTime=20260301080000;";

  private final Wire wire;

  AreaClausesTest(Version version) {
    wire = new Wire(version);
  }

  @Test
  @Proves({Clause.AREA_STRUCTURE, Clause.NUMBERS})
  void valuesOfAnItemShareItsMarkAndStayAsSent() {
    Frame frame =
        wire.read(
            wire.withArea(
                TIME
                    + "w01018-Min=5.00,w01018-Avg=-0.70,w01018-Max=+9,w01018-Flag=N;w21003-Avg=2.0"),
            Mode.STRICT);

    assertThat(frame.readings())
        .containsExactly(
            new Reading("w01018", "Min", "5.00", "N"),
            new Reading("w01018", "Avg", "-0.70", "N"),
            new Reading("w01018", "Max", "+9", "N"),
            new Reading("w21003", "Avg", "2.0", null));
    assertThat(frame.readings().get(1).decimal()).contains(new BigDecimal("-0.70"));
    assertThat(frame.readings().getLast().mark()).isEqualTo(DataFlag.ABSENT);
  }

  @Test
  @Proves(Clause.AREA_STRUCTURE)
  void aMarkOutsideItsItemIsADeviationAndFound() {
    Frame frame =
        wire.deviates(
            wire.withArea(TIME + "w01018-Rtd=35.2;w01018-Flag=D"), Deviation.FLAG_OUTSIDE_ITEM);

    assertThat(frame.readings()).containsExactly(new Reading("w01018", "Rtd", "35.2", "D"));
  }

  @Test
  @Proves(Clause.AREA_STRUCTURE)
  void aMarkWithoutAnyValueIsAField() {
    Frame frame = wire.read(wire.withArea(TIME + "w01018-Flag=D"), Mode.STRICT);

    assertThat(frame.readings()).isEmpty();
    assertThat(frame.field("w01018-Flag")).contains("D");
  }

  @Test
  @Proves(Clause.AREA_STRUCTURE)
  void twoFactorsInOneItemAreADeviation() {
    Frame frame =
        wire.deviates(
            wire.withArea(TIME + "w01018-Rtd=35.2,w21003-Rtd=2.0"), Deviation.ITEMS_RUN_TOGETHER);
    assertThat(frame.readings()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"w01018-Rtd=1;", ";w01018-Rtd=1", "w01018-Rtd=1;;w21003-Rtd=1", "w01018-Rtd=1,"})
  @Proves(Clause.AREA_STRUCTURE)
  void nothingBetweenSeparatorsIsADeviation(String area) {
    wire.deviates(wire.withArea(TIME + area), Deviation.ITEM_EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w01018-Rtd", "w01018-Rtd;w21003-Rtd=1", "=5", "w01018-Rtd=1;=5"})
  @Proves(Clause.AREA_STRUCTURE)
  void whatIsNotNameAndValueIsRefused(String area) {
    Rejected rejected = wire.refused(wire.withArea(TIME + area));

    assertThat(rejected.error()).isEqualTo(ErrorCode.MALFORMED_SEGMENT);
    assertThat(rejected.message()).contains("at byte");
  }

  @Test
  @Proves(Clause.AREA_STRUCTURE)
  void textBetweenSlashesMayHoldSeparators() {
    Frame frame = wire.read(wire.withArea("i11001-Info=//a;b,c=d//;PolId=w01018"), Mode.STRICT);

    assertThat(frame.readings().getFirst().value()).isEqualTo("//a;b,c=d//");
    assertThat(frame.field("PolId")).contains("w01018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"w01018-rtd=1", "w01018-RTD=1", "Rtdinterval=30", "w01018-=1"})
  @Proves(Clause.FIELD_NAMES)
  void aNameOfAFieldThatTable4DoesNotKnowIsADeviation(String area) {
    wire.deviates(wire.withArea(TIME + area), Deviation.FIELD_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1.2.3", "1e5", "NaN", "--", "0x1F"})
  @Proves(Clause.NUMBERS)
  void aValueThatIsNoDecimalIsADeviationAndKept(String value) {
    Frame frame =
        wire.deviates(wire.withArea(TIME + "w01018-Rtd=" + value), Deviation.VALUE_NOT_DECIMAL);

    assertThat(frame.readings().getFirst().value()).isEqualTo(value);
    assertThat(frame.readings().getFirst().decimal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20260230080000",
        "20261301080000",
        "20260301240000",
        "20260301086000",
        "2026030108",
        "x",
        ""
      })
  @Proves({Clause.TIMES, Clause.DATA_TIME})
  void anImpossibleTimeIsRefused(String time) {
    Rejected rejected = wire.refused(wire.withArea("DataTime=" + time + ";w01018-Rtd=1"));

    assertThat(rejected.error()).isEqualTo(ErrorCode.IMPOSSIBLE_TIME);
    assertThat(rejected.received()).isEqualTo(time);
  }

  @Test
  @Proves(Clause.TIMES)
  void aLeapDayIsPossibleInALeapYearOnly() {
    assertThat(wire.read(wire.withArea("DataTime=20240229000000")).dataTime()).isPresent();
    assertThat(wire.refused(wire.withArea("DataTime=20260229000000")).error())
        .isEqualTo(ErrorCode.IMPOSSIBLE_TIME);
  }

  @Test
  @Proves(Clause.TIMES)
  void millisecondsInATimeAreADeviation() {
    Frame frame =
        wire.deviates(wire.withArea("DataTime=20260301080000250"), Deviation.DATA_TIME_MILLIS);
    assertThat(frame.dataTime().orElseThrow()).isEqualTo("2026-03-01T08:00:00.250+08:00");
  }

  @Test
  @Proves(Clause.TIMES)
  void anImpossibleSampleTimeIsADeviation() {
    wire.deviates(
        wire.withArea(TIME + "w01018-SampleTime=20260230000000,w01018-Rtd=1"),
        Deviation.SAMPLE_TIME_IMPOSSIBLE);
  }

  @Test
  @Proves(Clause.DATA_TIME)
  void dataTimeIsBeijingTime() {
    assertThat(wire.read(wire.withArea(TIME + "w01018-Rtd=1")).dataTime().orElseThrow())
        .isEqualTo("2026-03-01T08:00:00+08:00");
  }
}
