package cn.yunguanjia.credit.domain.plate;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlatePrinted;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import java.time.Instant;

/**
 * One decision for all plates of a firm, so that no two hang at the same place and a plate's
 * successor is there in the moment it is withdrawn.
 */
public final class PlatesDecider implements Decider<Plates, PlateCommand> {

  @Override
  public Plates initial() {
    return Plates.none();
  }

  @Override
  public Decision decide(Plates plates, PlateCommand command) {
    return switch (command) {
      case PlateCommand.IssueFirst c ->
          plates.bySerial().isEmpty() ? Decision.accepted(c.plate()) : Decision.unchanged();
      case PlateCommand.Issue c -> issue(plates, c.plate());
      case PlateCommand.Withdraw c -> withdraw(plates, c);
      case PlateCommand.Reissue c -> reissue(plates, c);
      case PlateCommand.Print c -> print(plates, c);
    };
  }

  private static Decision issue(Plates plates, PlateIssued plate) {
    if (plates.find(plate.serial()).isPresent()) {
      return Decision.unchanged();
    }
    return PlateFaults.ofIssue(plate)
        .or(() -> plates.at(plate).map(PlateFaults::taken))
        .map(Decision::refused)
        .orElseGet(() -> Decision.accepted(plate));
  }

  private static Decision withdraw(Plates plates, PlateCommand.Withdraw c) {
    return switch (plates.find(c.serial()).orElse(null)) {
      case null -> Decision.refused(PlateFaults.unknown(c.serial()));
      case Plate.Withdrawn already -> Decision.unchanged();
      case Plate.Hanging plate ->
          PlateFaults.ofWithdrawal(plate, c.why(), c.at())
              .map(Decision::refused)
              .orElseGet(() -> Decision.accepted(withdrawn(plate, c.why(), null, c.by(), c.at())));
    };
  }

  private static Decision reissue(Plates plates, PlateCommand.Reissue c) {
    PlateIssued instead = c.instead();
    return switch (plates.find(c.serial()).orElse(null)) {
      case null -> Decision.refused(PlateFaults.unknown(c.serial()));
      case Plate.Withdrawn w when instead.serial().equals(w.withdrawn().replacedBy()) ->
          Decision.unchanged();
      case Plate.Withdrawn w -> Decision.refused(PlateFaults.alreadyWithdrawn(w));
      case Plate.Hanging plate ->
          PlateFaults.ofIssue(instead)
              .or(() -> PlateFaults.ofWithdrawal(plate, c.why(), instead.at()))
              .map(Decision::refused)
              .orElseGet(
                  () ->
                      Decision.accepted(
                          withdrawn(plate, c.why(), instead.serial(), instead.by(), instead.at()),
                          instead));
    };
  }

  /** Which key signed a print is recorded once, however often it is printed. */
  private static Decision print(Plates plates, PlateCommand.Print c) {
    return switch (plates.find(c.serial()).orElse(null)) {
      case null -> Decision.refused(PlateFaults.unknown(c.serial()));
      case Plate.Withdrawn w -> Decision.refused(PlateFaults.alreadyWithdrawn(w));
      case Plate.Hanging p when p.printed() != null && p.printed().keyId().equals(c.keyId()) ->
          Decision.unchanged();
      case Plate.Hanging p -> Decision.accepted(printed(p.issued(), c));
    };
  }

  private static PlatePrinted printed(PlateIssued plate, PlateCommand.Print c) {
    return new PlatePrinted(
        plate.serial(), plate.codeId(), plate.uscc(), plate.area(), c.keyId(), c.by(), c.at());
  }

  private static PlateWithdrawn withdrawn(
      Plate.Hanging plate, PlateCommand.Why why, String replacedBy, String by, Instant at) {
    PlateIssued issued = plate.issued();
    String note = why.note() == null || why.note().isBlank() ? null : why.note().strip();
    return new PlateWithdrawn(
        issued.serial(),
        issued.codeId(),
        issued.uscc(),
        issued.area(),
        why.reason(),
        note,
        replacedBy,
        by,
        at);
  }

  @Override
  public Plates evolve(Plates plates, DomainEvent event) {
    return switch (event) {
      case PlateIssued e -> plates.with(new Plate.Hanging(e));
      case PlatePrinted e ->
          plates
              .find(e.serial())
              .filter(Plate.Hanging.class::isInstance)
              .map(plate -> plates.with(new Plate.Hanging(plate.issued(), e)))
              .orElse(plates);
      case PlateWithdrawn e ->
          plates
              .find(e.serial())
              .map(plate -> plates.with(new Plate.Withdrawn(plate.issued(), e)))
              .orElse(plates);
      default -> plates;
    };
  }
}
