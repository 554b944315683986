package cn.yunguanjia.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.parts.CutShort;
import cn.yunguanjia.monitoring.parts.SplitLog;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.units.RegisteredUnits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of split messages, joined by the frame log alone (HJ 212-2017, tables C.49 and C.50). */
class SplitMessagesTest {
  private static final String TIME = "DataTime=20261120100000;";
  private static final String COD = "w01018-Rtd=40.1,w01018-Flag=N";
  private static final String PH = "w01001-Rtd=7.5,w01001-Flag=N";
  private static final String FLOW = "w00000-Rtd=12,w00000-Flag=N";

  private final SplitLog log = new SplitLog();

  @Test
  void aLaterPartWithoutDataTimeIsReadAtTheTimeOfTheFirst() {
    log.part("A", 1, 2, TIME + PH).part("A", 2, 2, COD);
    assertThat(values()).containsExactly("w01001=7.5 [1]", "w01018=40.1 [1, 2]");
  }

  @Test
  void aPartThatComesBeforeTheFirstWaitsForItsTime() {
    log.part("A", 2, 2, COD);
    assertThat(values()).isEmpty();
    log.part("A", 1, 2, TIME + PH);
    assertThat(values()).containsExactly("w01001=7.5 [2]", "w01018=40.1 [1, 2]");
  }

  @Test
  void whatArrivedOfAMessageThatLostAPartIsReadAndTheLossIsRecorded() {
    log.part("A", 1, 3, TIME + PH).part("A", 3, 3, COD);
    assertThat(values()).containsExactly("w01001=7.5 [1]");
    log.after(301).whole("B", TIME + FLOW);
    assertThat(values()).containsExactly("w00000=12 [3]", "w01001=7.5 [1]", "w01018=40.1 [1, 2]");
    CutShort cutShort = log.cutShort().getFirst();
    assertThat(log.cutShort()).hasSize(1);
    assertThat(cutShort.missing()).containsExactly(2);
    assertThat(cutShort.frames()).containsExactly(1L, 2L);
    assertThat(cutShort.unread()).isZero();
  }

  @Test
  void aPartWhoseTimeNobodyToldIsNoValueAndIsCounted() {
    log.part("A", 2, 2, COD).after(301).whole("B", TIME + FLOW);
    assertThat(values()).containsExactly("w00000=12 [2]");
    assertThat(log.cutShort().getFirst().unread()).isEqualTo(1);
  }

  @Test
  void aValueAtReferenceOxygenMayComeInAnotherPart() {
    log.part("A", 1, 2, TIME + "a21002-Rtd=50,a21002-Flag=N")
        .part("A", 2, 2, TIME + "a21002-ZsRtd=61");
    Measured last = measured(0).getLast();
    assertThat(last.converted()).isEqualByComparingTo("61");
    assertThat(last.frames()).containsExactly(1L, 2L);
  }

  @Test
  void devicesDoNotTakeEachOthersParts() {
    log.part("A", 1, 2, TIME + PH).part("B", 2, 2, COD).part("B", 1, 2, TIME + FLOW);
    assertThat(values()).containsExactly("w00000=12 [3]", "w01001=7.5 [1]", "w01018=40.1 [2, 3]");
  }

  /** Portions end anywhere, and the follower is killed between any two of them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void stopsBetweenAnyTwoFramesChangeNothing(long seed) {
    Random chance = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String mn = "D" + chance.nextInt(3);
      String time = "DataTime=2026112010%02d00;".formatted(chance.nextInt(60));
      List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
      if (chance.nextInt(4) == 0) {
        Collections.shuffle(numbers, chance);
      }
      if (chance.nextInt(4) == 0) {
        numbers.remove(chance.nextInt(3));
      }
      for (int number : numbers) {
        log.part(mn, number, 3, (number == 1 ? time : "") + "w0100%d-Rtd=%d".formatted(number, i));
        log.after(chance.nextInt(30) == 0 ? 400 : chance.nextInt(20));
      }
    }
    List<String> atOnce = read(0);
    List<CutShort> cutShort = log.cutShort();
    assertThat(atOnce).isNotEmpty();
    assertThat(cutShort).isNotEmpty();
    for (int portion : List.of(1, 2, 7, 50)) {
      assertThat(read(portion)).isEqualTo(atOnce);
      assertThat(log.cutShort()).containsExactlyInAnyOrderElementsOf(cutShort);
    }
  }

  private List<String> values() {
    return read(0);
  }

  private List<String> read(int portion) {
    TreeMap<String, String> slots = new TreeMap<>();
    for (Measured value : measured(portion)) {
      slots.put(
          value.source() + value.time() + value.factor(),
          value.factor() + "=" + value.value() + " " + value.frames());
    }
    return slots.values().stream().sorted().toList();
  }

  private List<Measured> measured(int portion) {
    return log.read(portion).stream()
        .flatMap(told -> SplitReading.news(told, told.mn(), RegisteredUnits.NONE).stream())
        .toList();
  }
}
