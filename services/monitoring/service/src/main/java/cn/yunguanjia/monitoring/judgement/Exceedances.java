package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Decides about one mean of one factor at one outlet: broken, or not any longer. */
final class Exceedances implements Decider<Exceedances.Finding, Exceedances.Judge> {

  sealed interface Finding {
    /** The youngest frame that decided so far. */
    long frame();
  }

  record None(long frame) implements Finding {}

  record Confirmed(ExceedanceConfirmed as) implements Finding {
    @Override
    public long frame() {
      return youngest(as.frames());
    }
  }

  sealed interface Judge {
    List<Long> frames();
  }

  /** The mean breaks the limit; the event says which and by how much. */
  record Broken(ExceedanceConfirmed finding) implements Judge {
    @Override
    public List<Long> frames() {
      return finding.frames();
    }
  }

  /** The mean keeps the limit, or is valid no longer. */
  record Kept(BigDecimal value, String reason, List<Long> frames, Instant at) implements Judge {}

  @Override
  public Finding initial() {
    return new None(0);
  }

  /** What an older frame said is over: the log may be read again from an earlier place. */
  @Override
  public Decision decide(Finding finding, Judge judge) {
    if (youngest(judge.frames()) < finding.frame()) {
      return Decision.unchanged();
    }
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
      case ExceedanceWithdrawn withdrawn -> new None(youngest(withdrawn.frames()));
      default -> finding;
    };
  }

  /** A withdrawal of the first days names no frames. */
  private static long youngest(List<Long> frames) {
    return frames == null ? 0 : frames.stream().mapToLong(Long::longValue).max().orElse(0);
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
        kept.frames(),
        kept.at());
  }
}
