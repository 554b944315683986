package cn.yunguanjia.monitoring.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWeighed;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private final Conduct conduct = new Conduct(ConductShufflesTest.RULES);
  private final List<DomainEvent> past = new ArrayList<>();

  @Test
  void oneExceedanceIsNoLead() {
    assertThat(leads("a", 0, "0.4")).isEmpty();
    assertThat(leads("b", 0, "0.4")).as("another hour of the day").isEmpty();
    assertThat(leads("c", 1, "0.4")).isEmpty();
  }

  @Test
  void theThirdDayWithinThirtyMakesALeadWithAllItsEvidence() {
    leads("a", 0, "0.1");
    leads("b", 0, "0.3");
    leads("c", 12, "0.2");
    assertThat(leads("d", 29, null))
        .singleElement()
        .satisfies(
            lead -> {
              assertThat(lead.reason()).isEqualTo("REPEATED");
              assertThat(lead.exceedanceIds()).containsExactly("a", "b", "c", "d");
              assertThat(lead.days()).containsExactly(day(0), day(12), day(29));
              assertThat(lead.multiple()).isEqualByComparingTo("0.3");
              assertThat(lead.rule()).isEqualTo("alerts test");
            });
  }

  @Test
  void theThirdDayAfterThirtyMakesNone() {
    leads("a", 0, "0.1");
    leads("b", 12, "0.1");
    assertThat(leads("c", 30, "0.1")).isEmpty();
  }

  @Test
  void aDayThatComesLateCountsWhereItBelongs() {
    leads("a", 20, "0.1");
    leads("b", 25, "0.1");
    assertThat(leads("late", 3, "0.1").getFirst().days()).containsExactly(day(3), day(20), day(25));
  }

  @Test
  void daysThatMadeALeadMakeNoOther() {
    for (int day = 0; day < 3; day++) {
      leads("day" + day, day, "0.1");
    }
    assertThat(leads("x", 3, "0.1")).isEmpty();
    assertThat(leads("y", 4, "0.1")).isEmpty();
    assertThat(leads("z", 5, "0.1").getFirst().days()).containsExactly(day(3), day(4), day(5));
  }

  @Test
  void aLargeOneIsALeadByItselfOnceADay() {
    assertThat(leads("a", 0, "1.0").getFirst().reason()).isEqualTo("LARGE");
    assertThat(leads("b", 0, "2.5")).isEmpty();
    assertThat(leads("c", 1, "0.99")).isEmpty();
  }

  @Test
  void theSameFindingWeighsOnce() {
    leads("a", 0, "1.5");
    assertThat(weigh(new Conduct.Lay(finding("a", "1.5"), day(0)))).isEmpty();
  }

  @Test
  void whatIsWithdrawnWeighsNothingAndMayComeBack() {
    leads("a", 0, "0.1");
    leads("b", 1, "0.1");
    assertThat(weigh(takeOut("b"))).singleElement().isInstanceOf(ExceedanceWeighed.class);
    assertThat(weigh(takeOut("b"))).isEmpty();
    assertThat(weigh(takeOut("never"))).isEmpty();
    assertThat(leads("c", 2, "0.1")).isEmpty();
    assertThat(leads("b", 1, "0.1")).hasSize(1);
  }

  @Test
  void aLeadIsTakenBackWhenTooLittleOfItIsLeft() {
    leads("a", 0, "0.1");
    leads("b", 1, "0.1");
    leads("b2", 1, "0.1");
    NonComplianceSuspected lead = leads("c", 2, "0.1").getFirst();
    assertThat(weigh(takeOut("b"))).as("another finding of the day stands").hasSize(1);
    assertThat(weigh(takeOut("b2")))
        .last()
        .isInstanceOfSatisfying(
            NonComplianceWithdrawn.class,
            gone -> {
              assertThat(gone.leadId()).isEqualTo(lead.leadId());
              assertThat(gone.kind()).isEqualTo("REPEATED");
              assertThat(gone.exceedanceIds()).containsExactly("a", "b", "b2", "c");
              assertThat(gone.withdrawnIds()).containsExactly("b", "b2");
              assertThat(gone.daysLeft()).containsExactly(day(0), day(2));
              assertThat(gone.reason()).isEqualTo("corrected data keeps the limit");
              assertThat(gone.rule()).isEqualTo("alerts test");
            });
    assertThat(leads("b2", 1, "0.1").getFirst().leadId()).as("back").isEqualTo(lead.leadId());
  }

  @Test
  void theDaysThatATakenBackLeadLeavesMayMakeAnother() {
    for (int day = 0; day < 4; day++) {
      leads("day" + day, day, "0.1");
    }
    assertThat(weigh(takeOut("day1")))
        .hasSize(3)
        .last()
        .isInstanceOfSatisfying(
            NonComplianceSuspected.class,
            another -> assertThat(another.days()).containsExactly(day(0), day(2), day(3)));
  }

  @Test
  void aLargeOneThatIsLargeNoLongerIsNoLead() {
    NonComplianceSuspected lead = leads("a", 0, "1.5").getFirst();
    leads("b", 0, "1.2");
    assertThat(weigh(takeOut("a"))).as("another large one of the day stands").hasSize(1);
    assertThat(weigh(takeOut("b"))).last().isInstanceOf(NonComplianceWithdrawn.class);
    assertThat(leads("a", 0, "0.9")).as("confirmed again, but not large").isEmpty();
    weigh(takeOut("a"));
    assertThat(leads("a", 0, "1.5").getFirst().leadId()).isEqualTo(lead.leadId());
  }

  private List<NonComplianceSuspected> leads(String id, int day, String multiple) {
    return weigh(new Conduct.Lay(finding(id, multiple), day(day))).stream()
        .filter(NonComplianceSuspected.class::isInstance)
        .map(NonComplianceSuspected.class::cast)
        .toList();
  }

  private List<DomainEvent> weigh(Conduct.Weigh command) {
    var decision = (Decision.Accepted) conduct.decide(conduct.replay(past), command);
    past.addAll(decision.events());
    return decision.events();
  }

  private static Conduct.TakeOut takeOut(String id) {
    return new Conduct.TakeOut(ConductShufflesTest.withdrawn(id));
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  private static ExceedanceConfirmed finding(String id, String multiple) {
    return ConductShufflesTest.finding(id, multiple);
  }
}
