package cn.yunguanjia.credit.domain.plate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlatePrinted;
import cn.yunguanjia.language.credit.PlateWithdrawal;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatesDeciderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final PlateCommand.Why LOST =
      new PlateCommand.Why(PlateWithdrawal.LOST, " stolen at night ");
  private final PlatesDecider decider = new PlatesDecider();

  private static PlateIssued plate(String serial, String place, String name, Instant at) {
    return new PlateIssued(
        serial, "CODE", "USCC", "330483", place, Bilingual.of(name, name), "wtw3sjq6c", "o", at);
  }

  private static PlateIssued gate(String serial) {
    return plate(serial, "GATE", "大门", NOW);
  }

  private List<DomainEvent> accepted(Plates plates, PlateCommand command) {
    return ((Decision.Accepted) decider.decide(plates, command)).events();
  }

  private String refused(Plates plates, PlateCommand command) {
    return ((Decision.Refused) decider.decide(plates, command)).refusal().code();
  }

  private Plates after(DomainEvent... past) {
    return decider.replay(List.of(past));
  }

  @Test
  void theFirstPlateComesOnceHoweverOftenTheCodeIsSeen() {
    assertThat(accepted(Plates.none(), new PlateCommand.IssueFirst(gate("A")))).hasSize(1);
    assertThat(accepted(after(gate("A")), new PlateCommand.IssueFirst(gate("B")))).isEmpty();
    Plates gone = after(gate("A"), withdrawn(after(gate("A")), "A"));
    assertThat(accepted(gone, new PlateCommand.IssueFirst(gate("B"))))
        .as("a withdrawn plate does not come back by itself")
        .isEmpty();
  }

  @Test
  void noTwoPlatesHangAtOnePlaceButPlacesOfOtherNamesAreOtherPlaces() {
    Plates one = after(gate("A"));
    assertThat(refused(one, new PlateCommand.Issue(gate("B")))).isEqualTo("plate-hangs-there");
    assertThat(accepted(one, new PlateCommand.Issue(gate("A")))).as("sent twice").isEmpty();
    assertThat(accepted(one, new PlateCommand.Issue(plate("B", "DW001", "总排口", NOW)))).hasSize(1);
    Plates other = after(plate("A", "OTHER", "东门", NOW));
    assertThat(accepted(other, new PlateCommand.Issue(plate("B", "OTHER", "西门", NOW)))).hasSize(1);
    assertThat(refused(other, new PlateCommand.Issue(plate("B", "OTHER", "东门", NOW))))
        .isEqualTo("plate-hangs-there");
    assertThat(refused(one, new PlateCommand.Issue(plate("B", "OTHER", " ", NOW))))
        .isEqualTo("hangs-at-missing");
  }

  @Test
  void aWithdrawalSaysWhyAndIsSaidOnce() {
    PlateWithdrawn said = withdrawn(after(gate("A")), "A");
    assertThat(said.reason()).isEqualTo(PlateWithdrawal.LOST);
    assertThat(said.note()).isEqualTo("stolen at night");
    assertThat(said.replacedBy()).isNull();
    Plates gone = after(gate("A"), said);
    assertThat(gone.find("A").orElseThrow()).isInstanceOf(Plate.Withdrawn.class);
    assertThat(accepted(gone, withdraw("A", LOST, NOW))).isEmpty();
    assertThat(refused(gone, withdraw("B", LOST, NOW))).isEqualTo("no-such-plate");
    Plates there = after(gate("A"));
    assertThat(refused(there, withdraw("A", new PlateCommand.Why(null, null), NOW)))
        .isEqualTo("withdrawal-reason-missing");
    assertThat(refused(there, withdraw("A", LOST, NOW.minusSeconds(1))))
        .isEqualTo("withdrawn-before-issued");
    assertThat(
            refused(
                there,
                withdraw("A", new PlateCommand.Why(PlateWithdrawal.LOST, "x".repeat(501)), NOW)))
        .isEqualTo("note-too-long");
  }

  @Test
  void aReissueIsBothInOneDecisionAndItsRepetitionNothing() {
    Plates there = after(gate("A"));
    PlateCommand again = new PlateCommand.Reissue("A", LOST, gate("B"));
    List<DomainEvent> events = accepted(there, again);
    assertThat(events).hasSize(2);
    assertThat(((PlateWithdrawn) events.getFirst()).replacedBy()).isEqualTo("B");
    Plates after = after(gate("A"), events.get(0), events.get(1));
    assertThat(after.at(gate("X")).orElseThrow().serial()).isEqualTo("B");
    assertThat(accepted(after, again)).isEmpty();
    assertThat(refused(after, new PlateCommand.Reissue("A", LOST, gate("C"))))
        .isEqualTo("plate-withdrawn");
  }

  private static PlateCommand withdraw(String serial, PlateCommand.Why why, Instant at) {
    return new PlateCommand.Withdraw(serial, why, "o", at);
  }

  private PlateWithdrawn withdrawn(Plates plates, String serial) {
    return (PlateWithdrawn) accepted(plates, withdraw(serial, LOST, NOW)).getFirst();
  }

  @Test
  void aPrintIsRecordedOnceAKeyAndNeverOfAWithdrawnPlate() {
    var print = new PlateCommand.Print("A", "0011223344556677", "o", NOW);
    List<DomainEvent> first = accepted(after(gate("A")), print);
    assertThat(first)
        .containsExactly(
            new PlatePrinted("A", "CODE", "USCC", "330483", "0011223344556677", "o", NOW));
    Plates printed = after(gate("A"), first.getFirst());
    assertThat(accepted(printed, print)).isEmpty();
    var other = new PlateCommand.Print("A", "8899aabbccddeeff", "o", NOW.plusSeconds(1));
    assertThat(accepted(printed, other)).hasSize(1);
    assertThat(refused(after(gate("A"), withdrawn(after(gate("A")), "A")), print))
        .isEqualTo("plate-withdrawn");
    assertThat(refused(Plates.none(), print)).isEqualTo("no-such-plate");
  }
}
