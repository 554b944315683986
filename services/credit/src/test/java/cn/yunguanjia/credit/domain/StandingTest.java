package cn.yunguanjia.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.credit.rating.RuleFiles;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StandingTest {
  private static final String USCC = "91330483MA2TEST01X";
  private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final RuleBook BOOK = RuleFiles.read();
  private static final RuleSet RULES = BOOK.sets().getFirst();
  private final RatingDecider decider = new RatingDecider(BOOK);

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheRulesHolds() {
    assertThat(RULES.official()).isFalse();
    return RULES.items().stream()
        .flatMap(
            item ->
                item.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                item.code() + " " + example,
                                () ->
                                    assertThat(item.points(example.multiple(), example.severity()))
                                        .isEqualTo(example.points()))));
  }

  @Test
  void withoutAnyDataTheCodeIsGrey() {
    assertThat(at(play(code()), DAY).status()).isEqualTo(CodeStatus.GREY);
    assertThat(at(play(code(), heard()), DAY).status()).isEqualTo(CodeStatus.GREEN);
  }

  @Test
  void aSmallOpenExceedanceIsYellowAndALargeOneRed() {
    Rating small = play(code(), heard(), exceeded("i1", 1), finding("i1", "x1", "0.49", 1));
    assertThat(at(small, day(2)).status()).isEqualTo(CodeStatus.YELLOW);
    assertThat(at(small, day(2)).score()).isEqualTo(94);
    Rating large = play(code(), heard(), exceeded("i1", 1), finding("i1", "x1", "0.5", 1));
    assertThat(at(large, day(2)).status()).isEqualTo(CodeStatus.RED);
    assertThat(at(large, day(2)).score()).isEqualTo(88);
  }

  @Test
  void theColourReturnsWithTheWriteOffAndThePointsThirtyDaysLater() {
    Rating rating =
        play(
            code(), heard(), exceeded("i1", 1), finding("i1", "x1", "0.6", 1), writtenOff("i1", 4));
    assertThat(at(rating, day(3)).status()).isEqualTo(CodeStatus.RED);
    assertThat(at(rating, day(4)).status()).isEqualTo(CodeStatus.GREEN);
    assertThat(at(rating, day(4)).score()).isEqualTo(96);
    assertThat(at(rating, day(33)).score()).isEqualTo(96);
    assertThat(at(rating, day(34)).score()).isEqualTo(100);
  }

  @Test
  void threeIssueDaysWithinThirtyWeighMore() {
    List<RatingCommand> story = new ArrayList<>(List.of(code(), heard()));
    for (int d : new int[] {1, 11, 21}) {
      story.add(exceeded("i" + d, d));
      story.add(writtenOff("i" + d, d));
    }
    Rating rating = play(story.toArray(RatingCommand[]::new));
    assertThat(at(rating, day(20)).deductions()).noneMatch(d -> d.item().equals("EX-2"));
    assertThat(at(rating, day(21)).deductions()).anyMatch(d -> d.item().equals("EX-2"));
    assertThat(at(rating, day(31)).deductions()).noneMatch(d -> d.item().equals("EX-2"));
  }

  @Test
  void anIssueWhoseFindingsWereAllTakenBackNeverCounted() {
    Rating rating =
        play(
            code(),
            heard(),
            exceeded("i1", 1),
            finding("i1", "x1", "0.6", 1),
            new RatingCommand.Amend("EX-1:i1", USCC, "x1", null, true, day(5)));
    assertThat(at(rating, day(2)).status()).isEqualTo(CodeStatus.GREEN);
    assertThat(at(rating, day(2)).score()).isEqualTo(100);
  }

  @Test
  void theOrderOfArrivalLeavesNoTraceInWhatWasPublished() {
    List<RatingCommand> story =
        new ArrayList<>(
            List.of(
                exceeded("i1", 3),
                finding("i1", "x1", "0.6", 4),
                exceeded("i2", 20),
                finding("i2", "x2", "0.1", 20),
                new RatingCommand.Amend("EX-1:i2", USCC, "x2", null, true, day(22)),
                exceeded("i3", 25),
                new RatingCommand.Record(
                    "OV-1:i3", USCC, "OV-1", "i3", 5, Bilingual.of("逾期", "overdue"), day(27)),
                new RatingCommand.Reassess(day(28)),
                exceeded("i4", 28)));
    Rating inOrder = play(with(story));
    for (int seed = 0; seed < 50; seed++) {
      List<RatingCommand> shuffled = new ArrayList<>(story);
      Collections.shuffle(shuffled, new Random(seed));
      Rating late = play(with(shuffled));
      for (int hour = 0; hour < 24 * 80; hour += 7) {
        Instant when = DAY.plus(Duration.ofHours(hour));
        assertThat(at(late, when)).as("seed %d at %s", seed, when).isEqualTo(at(inOrder, when));
        assertThat(late.published().floorEntry(when).getValue())
            .as("seed %d published at %s", seed, when)
            .isEqualTo(inOrder.published().floorEntry(when).getValue());
      }
    }
  }

  @Test
  void whatIsKnownAlreadyChangesNothing() {
    Rating rating = play(code(), heard(), exceeded("i1", 1));
    for (RatingCommand again : List.of(code(), heard(), exceeded("i1", 1))) {
      assertThat(events(rating, again)).isEmpty();
    }
  }

  @Test
  void timeAloneBringsPointsBackAndIsPublishedAtItsOwnTime() {
    Rating rating =
        play(
            code(),
            heard(),
            exceeded("i1", 1),
            finding("i1", "x1", "1.2", 1),
            exceeded("i2", 1),
            finding("i2", "x2", "1.2", 1),
            writtenOff("i1", 4),
            writtenOff("i2", 4));
    assertThat(at(rating, day(5)).status()).isEqualTo(CodeStatus.BLUE);
    var published = events(rating, new RatingCommand.Reassess(day(60)));
    assertThat(published)
        .filteredOn(CodeStatusChanged.class::isInstance)
        .singleElement()
        .satisfies(e -> assertThat(e.at()).isEqualTo(day(34)));
  }

  private RatingCommand[] with(List<RatingCommand> story) {
    List<RatingCommand> all = new ArrayList<>(List.of(code(), heard()));
    all.addAll(story);
    all.add(writtenOff("i1", 9));
    all.add(new RatingCommand.Reassess(day(90)));
    return all.toArray(RatingCommand[]::new);
  }

  private Rating play(RatingCommand... story) {
    Rating rating = decider.initial();
    for (RatingCommand command : story) {
      for (DomainEvent event : events(rating, command)) {
        rating = decider.evolve(rating, event);
      }
    }
    return rating;
  }

  private List<DomainEvent> events(Rating rating, RatingCommand command) {
    return ((Decision.Accepted) decider.decide(rating, command)).events();
  }

  private static Standing at(Rating rating, Instant asOf) {
    return Standing.of(rating, BOOK, asOf);
  }

  private static Instant day(int n) {
    return DAY.plus(Duration.ofDays(n));
  }

  private static RatingCommand code() {
    return new RatingCommand.IssueCode(
        "C", USCC, Bilingual.of("甲", "A"), "330483", DAY.minusSeconds(10));
  }

  private static RatingCommand heard() {
    return new RatingCommand.Hear(USCC, USCC + ":DW001", true, DAY.minusSeconds(5));
  }

  private static RatingCommand exceeded(String issue, int day) {
    return new RatingCommand.Record(
        "EX-1:" + issue, USCC, "EX-1", issue, 6, Bilingual.of("超标", "over"), day(day));
  }

  private static RatingCommand finding(String issue, String id, String multiple, int day) {
    return new RatingCommand.Amend(
        "EX-1:" + issue, USCC, id, new BigDecimal(multiple), false, day(day));
  }

  private static RatingCommand writtenOff(String issue, int day) {
    return new RatingCommand.Repair("EX-1:" + issue, USCC, "WRITTEN_OFF", day(day));
  }
}
