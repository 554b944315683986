package cn.yunguanjia.monitoring.marks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.OutletMarkAccepted;
import cn.yunguanjia.language.monitoring.OutletMarked;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.EventTimeRules;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a permit holder may mark, and what lies under a mark. */
class MarksTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final EventTimeRules RULES =
      new EventTimeRules(
          "r",
          "1",
          LocalDate.EPOCH,
          false,
          null,
          12,
          Duration.ofHours(1),
          Duration.ofDays(10),
          Duration.ofDays(7),
          4,
          List.of(
              new EventTimeRules.MarkRule(
                  "M", Bilingual.of("维护", "maintenance"), Duration.ofHours(24), 2, 30, true)),
          new BigDecimal("0.75"));
  private final Marks marks = new Marks();

  @Nested
  class Deciding {

    @Test
    void aSpanWithReasonAndEvidenceIsMarkedOnce() {
      List<DomainEvent> past = new ArrayList<>();
      Marks.Mark mark = mark(NOW.minusSeconds(7200), NOW, "M");
      past.addAll(accepted(past, mark));
      assertThat(((OutletMarked) past.getFirst()).state()).isEqualTo("M");
      assertThat(accepted(past, mark)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
      assertThat(refused(List.of(), with("M", "", "log 17")).code()).isEqualTo("reason-missing");
      assertThat(refused(List.of(), with("M", "pump changed", " ")))
          .satisfies(r -> assertThat(r.field()).isEqualTo("evidence"));
      assertThat(refused(List.of(), with("Q", "pump changed", "log 17")).message().en())
          .contains("M maintenance");
      assertThat(refused(List.of(), mark(NOW, NOW, "M")).code()).isEqualTo("span-empty");
    }

    @Test
    void neitherTooLongNorTooLateNorTooEarly() {
      assertThat(refused(List.of(), mark(NOW.minus(Duration.ofHours(25)), NOW, "M")).code())
          .isEqualTo("mark-too-long");
      Instant old = NOW.minus(Duration.ofDays(11));
      assertThat(refused(List.of(), mark(old, old.plusSeconds(60), "M")).code())
          .isEqualTo("mark-too-late");
      Instant ahead = NOW.plus(Duration.ofDays(8));
      assertThat(refused(List.of(), mark(ahead, ahead.plusSeconds(60), "M")).code())
          .isEqualTo("mark-too-early");
    }

    @Test
    void onlySoOftenAndSoLongInAMonthAndNeverTwiceOverOneSpan() {
      List<DomainEvent> past = new ArrayList<>();
      past.addAll(accepted(past, mark(hours(-100), hours(-80), "M")));
      assertThat(refused(past, mark(hours(-90), hours(-70), "M")).code())
          .isEqualTo("mark-overlaps");
      assertThat(refused(past, mark(hours(-60), hours(-40), "M")).code())
          .isEqualTo("marks-too-long");
      past.addAll(accepted(past, mark(hours(-60), hours(-59), "M")));
      assertThat(refused(past, mark(hours(-50), hours(-49), "M")).code())
          .isEqualTo("marks-too-many");
    }

    @Test
    void aMarkThatWasLookedAtStandsAndMayStillBeRefused() {
      List<DomainEvent> past = new ArrayList<>();
      past.addAll(accepted(past, mark(hours(-4), hours(-2), "M")));
      String id = ((OutletMarked) past.getFirst()).markId();
      past.addAll(accepted(past, new Marks.Accept(id, " seen on the spot ", NOW)));
      assertThat(((OutletMarkAccepted) past.getLast()).note()).isEqualTo("seen on the spot");
      assertThat(accepted(past, new Marks.Accept(id, null, NOW))).as("once").isEmpty();
      past.addAll(accepted(past, new Marks.Refuse(id, "the log was made up", NOW)));
      assertThat(refused(past, new Marks.Accept(id, null, NOW)).code()).isEqualTo("mark-refused");
      assertThat(refused(past, new Marks.Accept("none", null, NOW)).code())
          .isEqualTo("no-such-mark");
    }

    @Test
    void aRefusedMarkNoLongerStandsInTheWay() {
      List<DomainEvent> past = new ArrayList<>();
      past.addAll(accepted(past, mark(hours(-4), hours(-2), "M")));
      String id = ((OutletMarked) past.getFirst()).markId();
      assertThat(refused(past, new Marks.Refuse(id, " ", NOW)).code()).isEqualTo("reason-missing");
      past.addAll(accepted(past, new Marks.Refuse(id, "the log shows no work", NOW)));
      assertThat(accepted(past, new Marks.Refuse(id, "again", NOW))).isEmpty();
      List<DomainEvent> again = accepted(past, mark(hours(-4), hours(-2), "M"));
      assertThat(((OutletMarked) again.getFirst()).markId()).isNotEqualTo(id);
    }
  }

  @Nested
  class LyingOver {
    private static final MonitoringRules VALIDITY =
        new MonitoringRules(
            "r",
            "1",
            LocalDate.EPOCH,
            false,
            null,
            45,
            20,
            Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            6,
            14);

    @Test
    void anHourOfWhichFortyFiveMinutesAreLeftCounts() {
      assertThat(over(spans(0, 15), Resolution.HOUR).valid()).isTrue();
      assertThat(over(spans(0, 16), Resolution.HOUR).state()).isEqualTo("M");
      assertThat(over(spans(-30, 10), Resolution.HOUR).valid()).isTrue();
      assertThat(over(spans(-30, 90), Resolution.HOUR).valid()).isFalse();
    }

    @Test
    void aSampleIsMarkedFromTheFirstMomentToBeforeTheLast() {
      assertThat(over(spans(0, 1), Resolution.RAW).valid()).isFalse();
      assertThat(over(spans(-10, 0), Resolution.RAW).valid()).isTrue();
    }

    @Test
    void aMarkOfOneFactorLeavesTheOthers() {
      var spans =
          new MarkedSpans(
              List.of(new MarkedSpans.Span("m", List.of("w21003"), hours(-1), hours(9), "C")));
      assertThat(over(spans, Resolution.HOUR).valid()).isTrue();
    }

    @Test
    void aDayOfWhichTwentyHoursAreLeftCounts() {
      assertThat(over(spans(0, 4 * 60), Resolution.DAY).valid()).isTrue();
      assertThat(over(spans(0, 5 * 60), Resolution.DAY).valid()).isFalse();
    }

    private MarkedSpans spans(int fromMinute, int toMinute) {
      Instant start = Instant.parse("2026-11-19T16:00:00Z");
      return new MarkedSpans(
          List.of(
              new MarkedSpans.Span(
                  "m",
                  List.of(),
                  start.plusSeconds(fromMinute * 60L),
                  start.plusSeconds(toMinute * 60L),
                  "M")));
    }

    private Measured over(MarkedSpans spans, Resolution resolution) {
      return spans.over(
          new Measured(
              "91330481MA2YGJ0101:DW001",
              "w01018",
              resolution,
              Instant.parse("2026-11-19T16:00:00Z"),
              BigDecimal.TEN,
              null,
              "N",
              false,
              List.of(1L)),
          VALIDITY);
    }
  }

  private static Instant hours(int from) {
    return NOW.plus(Duration.ofHours(from));
  }

  private List<DomainEvent> accepted(List<DomainEvent> past, Marks.Command command) {
    Decision decision = marks.decide(marks.replay(past), command);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events();
  }

  private cn.yunguanjia.language.Refusal refused(List<DomainEvent> past, Marks.Command command) {
    return ((Decision.Refused) marks.decide(marks.replay(past), command)).refusal();
  }

  private static Marks.Mark mark(Instant from, Instant to, String state) {
    return new Marks.Mark(
        "91330481MA2YGJ0101:DW001",
        "330481",
        List.of(),
        from,
        to,
        state,
        "pump changed",
        "work order 17",
        RULES,
        NOW);
  }

  private static Marks.Mark with(String state, String reason, String evidence) {
    return new Marks.Mark(
        "91330481MA2YGJ0101:DW001",
        "330481",
        List.of(),
        NOW.minusSeconds(3600),
        NOW,
        state,
        reason,
        evidence,
        RULES,
        NOW);
  }
}
