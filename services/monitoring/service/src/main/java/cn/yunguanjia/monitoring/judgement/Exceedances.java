package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import java.math.BigDecimal;
import java.time.Instant;

/** Decides about one mean of one factor at one outlet: broken, or not any longer. */
final class Exceedances implements Decider<Exceedances.Finding, Exceedances.Judge> {

  sealed interface Finding {}

  record None() implements Finding {}

  record Confirmed(ExceedanceConfirmed as) implements Finding {}

  sealed interface Judge {}

  /** The mean breaks the limit; the event says which and by how much. */
  record Broken(ExceedanceConfirmed finding) implements Judge {}

  /** The mean keeps the limit, or is valid no longer. */
  record Kept(BigDecimal value, String reason, Instant at) implements Judge {}

  @Override
  public Finding initial() {
    return new None();
  }

  @Override
  public Decision decide(Finding finding, Judge judge) {
    return switch (judge) {
      case Broken broken when finding instanceof None -> Decision.accepted(broken.finding());
      case Kept kept when finding instanceof Confirmed confirmed ->
          Decision.accepted(withdrawn(confirmed.as(), kept));
      case Broken again -> Decision.unchanged();
      case Kept nothing -> Decision.unchanged();
    };
  }

  @Override
  public Finding evolve(Finding finding, DomainEvent event) {
    return switch (event) {
      case ExceedanceConfirmed confirmed -> new Confirmed(confirmed);
      case ExceedanceWithdrawn withdrawn -> new None();
      default -> finding;
    };
  }

  private static ExceedanceWithdrawn withdrawn(ExceedanceConfirmed was, Kept kept) {
    return new ExceedanceWithdrawn(
        was.exceedanceId(),
        was.uscc(),
        was.outlet(),
        was.area(),
        was.factor(),
        kept.value(),
        kept.reason(),
        kept.at());
  }
}
