package cn.yunguanjia.hj212.parts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.hj212.Clause;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Packets;
import cn.yunguanjia.hj212.Proves;
import cn.yunguanjia.hj212.parts.PartOutcome.Completed;
import cn.yunguanjia.hj212.parts.PartOutcome.GivenUp;
import cn.yunguanjia.hj212.parts.PartOutcome.Held;
import cn.yunguanjia.hj212.parts.PartOutcome.Reason;
import cn.yunguanjia.hj212.parts.PartOutcome.Refused;
import cn.yunguanjia.hj212.parts.PartOutcome.Repeated;
import cn.yunguanjia.hj212.parts.PartOutcome.Unsplit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of messages: out of order, repeated, missing, contradicting, too many. */
class ReassemblyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
  private static final String T8 = "DataTime=20260301080000";
  private static final String T9 = "DataTime=20260301090000";

  private final List<PartOutcome> outcomes = new ArrayList<>();
  private final PartLimits limits = new PartLimits(9, 4096, 2, Duration.ofSeconds(30));
  private final Reassembly reassembly = new Reassembly(limits);

  @Test
  @Proves(Clause.SUB_PACKETS)
  void aPacketWithoutNumbersIsAMessageOfItsOwn() {
    Frame frame = Packets.read(Packets.withArea(T8));
    take(frame);
    take(part(1, 1, "001", T8));

    assertThat(outcomes).hasSize(2).allMatch(Unsplit.class::isInstance);
    assertThat(reassembly.held()).isZero();
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void theExampleOfTheStandardIsOneMessage() {
    take(part(1, 2, "534", T8 + ";w00000-Avg=17.5,w00000-Flag=N;w01001-Avg=7.5,w01001-Flag=N"));
    take(part(2, 2, "535", T8 + ";w01018-Avg=40.1,w01018-Flag=N"));

    assertThat(outcomes.getFirst()).isInstanceOfSatisfying(Held.class, held -> one(held.missing()));
    Completed completed = last(Completed.class);
    assertThat(completed.parts()).hasSize(2);
    Frame whole = completed.messages().getFirst();
    assertThat(completed.messages()).hasSize(1);
    assertThat(whole.area())
        .isEqualTo(
            T8
                + ";w00000-Avg=17.5,w00000-Flag=N;w01001-Avg=7.5,w01001-Flag=N;w01018-Avg=40.1,w01018-Flag=N");
    assertThat(whole.qn()).endsWith("534");
    assertThat(whole.pnum()).isEmpty();
    assertThat(whole.flag()).isEqualTo(5);
    assertThat(whole.readings()).hasSize(3);
    assertThat(whole.dataTime()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Proves(Clause.SUB_PACKETS)
  void theOrderChangesNothingAndRepetitionsChangeNothing(long seed) {
    Random chance = new Random(seed);
    List<Frame> parts = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      parts.add(part(i, 7, "00" + i, T8 + ";w0101" + i + "-Avg=" + i));
    }
    List<Frame> sent = new ArrayList<>(parts);
    for (int i = 0; i < 5; i++) {
      sent.add(parts.get(chance.nextInt(7)));
    }
    Collections.shuffle(sent, chance);

    sent.forEach(this::take);

    assertThat(outcomes).filteredOn(Completed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Repeated.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(6);
    Completed completed =
        (Completed) outcomes.stream().filter(Completed.class::isInstance).findFirst().get();
    assertThat(completed.parts()).isEqualTo(parts);
    assertThat(completed.messages().getFirst().readings())
        .extracting(r -> r.value())
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void aPartWithoutDataTimeGoesOnWithTheMessageUnderWay() {
    take(part(2, 2, "002", "w01018-Avg=40.1"));
    take(part(1, 2, "001", T8 + ";w01001-Avg=7.5"));

    assertThat(last(Completed.class).messages()).hasSize(1);
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void partsOfOneAnswerWithDifferentTimesAreNotMixed() {
    take(part(1, 2, "001", T8 + ";w01018-Avg=8"));
    take(part(2, 2, "001", T9 + ";w01018-Avg=9"));

    List<Frame> messages = last(Completed.class).messages();
    assertThat(messages).extracting(m -> m.readings().getFirst().value()).containsExactly("8", "9");
    assertThat(messages).extracting(Frame::dataTime).doesNotHaveDuplicates();
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void twoMessagesOfDifferentTimesDoNotTakeEachOthersParts() {
    take(part(1, 2, "001", T8 + ";w01018-Avg=8"));
    take(part(1, 2, "003", T9 + ";w01018-Avg=9"));
    take(part(2, 2, "004", T9 + ";w01001-Avg=7.9"));
    take(part(2, 2, "002", T8 + ";w01001-Avg=7.8"));

    assertThat(outcomes).filteredOn(Completed.class::isInstance).hasSize(2);
    assertThat(last(Completed.class).messages().getFirst().readings())
        .extracting(r -> r.value())
        .containsExactly("8", "7.8");
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void aPartAgainAfterTheEndIsARepetition() {
    Frame second = part(2, 2, "002", T8 + ";w01001-Avg=7.8");
    take(part(1, 2, "001", T8 + ";w01018-Avg=8"));
    take(second);
    take(second);

    assertThat(outcomes.getLast()).isEqualTo(new Repeated(second));
    assertThat(reassembly.due()).isEmpty();
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void anotherPnumOrAnotherContentBeginsTheMessageAnew() {
    take(part(1, 3, "001", T8 + ";w01018-Avg=8"));
    take(part(1, 2, "002", T8 + ";w01018-Avg=8"));
    take(part(1, 2, "003", T8 + ";w01018-Avg=8.1"));
    take(part(2, 2, "004", T8 + ";w01001-Avg=7"));

    assertThat(outcomes)
        .filteredOn(GivenUp.class::isInstance)
        .extracting(o -> ((GivenUp) o).reason())
        .containsExactly(Reason.BEGUN_ANEW, Reason.BEGUN_ANEW);
    assertThat(last(Completed.class).messages().getFirst().readings())
        .extracting(r -> r.value())
        .containsExactly("8.1", "7");
  }

  @Test
  @Proves({Clause.SUB_PACKETS, Clause.EXECUTION_TIMEOUT})
  void whatIsMissingTooLongIsGivenUpWithItsPartsAndNumbers() {
    take(part(1, 3, "001", T8 + ";w01018-Avg=8"));
    assertThat(reassembly.due()).contains(NOW.plusSeconds(30));

    reassembly.timePassed(NOW.plusSeconds(30), outcomes::add);
    assertThat(outcomes).hasSize(1);
    reassembly.timePassed(NOW.plusSeconds(31), outcomes::add);

    GivenUp givenUp = last(GivenUp.class);
    assertThat(givenUp.reason()).isEqualTo(Reason.TIMED_OUT);
    assertThat(givenUp.missing()).containsExactly(2, 3);
    assertThat(givenUp.parts()).hasSize(1);
    assertThat(reassembly.held()).isZero();
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void tooManyPartsAndTooManyBytesAreNotHeld() {
    take(part(1, 10, "001", T8));
    assertThat(outcomes.getLast())
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TOO_MANY_PARTS));

    for (int i = 1; i <= 4; i++) {
      take(part(i, 9, "00" + i, T8 + ";i11001-Info=//" + "x".repeat(900) + "//"));
    }
    assertThat(last(GivenUp.class).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(reassembly.held()).isZero();
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void moreMessagesThanAllowedDisplaceTheOneSilentLongest() {
    for (int day = 1; day <= 3; day++) {
      take(part(1, 2, "00" + day, "DataTime=2026030" + day + "080000;w01018-Avg=" + day));
    }

    assertThat(outcomes.get(2))
        .isInstanceOfSatisfying(
            GivenUp.class,
            g -> {
              assertThat(g.reason()).isEqualTo(Reason.DISPLACED);
              assertThat(g.parts().getFirst().readings().getFirst().value()).isEqualTo("1");
            });
    assertThat(outcomes.getLast()).isInstanceOf(Held.class);
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void theEndOfTheConnectionLeavesNothing() {
    take(part(1, 2, "001", T8));
    reassembly.end(outcomes::add);

    assertThat(last(GivenUp.class).reason()).isEqualTo(Reason.ENDED);
    assertThat(reassembly.held()).isZero();
    assertThat(reassembly.due()).isEmpty();
  }

  @Test
  @Proves(Clause.SUB_PACKETS)
  void aHostileConnectionHoldsNoMoreThanItsLimit() {
    Random chance = new Random(7);
    Instant now = NOW;
    for (int i = 0; i < 3_000; i++) {
      now = now.plusMillis(chance.nextInt(2_000));
      String time = "DataTime=202603010" + chance.nextInt(10) + "0000";
      String area =
          (chance.nextBoolean() ? time + ";" : "")
              + "i11001-Info=//"
              + "x".repeat(chance.nextInt(850))
              + "//";
      int pnum = 1 + chance.nextInt(12);
      Frame part = part(1 + chance.nextInt(pnum), pnum, "00" + chance.nextInt(10), area);
      List<PartOutcome> caused = new ArrayList<>();
      reassembly.take(part, now, caused::add);

      assertThat(caused).isNotEmpty();
      assertThat(reassembly.held()).isLessThanOrEqualTo(limits.bytes());
    }
  }

  private void take(Frame frame) {
    reassembly.take(frame, NOW, outcomes::add);
  }

  private static void one(int missing) {
    assertThat(missing).isOne();
  }

  private <T extends PartOutcome> T last(Class<T> type) {
    assertThat(outcomes.getLast()).isInstanceOf(type);
    return type.cast(outcomes.getLast());
  }

  private static Frame part(int number, int total, String millis, String area) {
    return Packets.read(
        Packets.around(
            "QN=20260301090000"
                + millis
                + ";ST=32;CN=2061;PW=123456;MN=A1;Flag=7;PNUM="
                + total
                + ";PNO="
                + number
                + ";CP=&&"
                + area
                + "&&"));
  }
}
