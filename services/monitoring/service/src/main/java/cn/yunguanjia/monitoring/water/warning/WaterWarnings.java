package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.WaterWarningRaised;

/** Decides about one warning: of one kind, item and section it is raised once a day. */
final class WaterWarnings implements Decider<WaterWarnings.Warning, WaterWarningRaised> {
  sealed interface Warning {}

  record None() implements Warning {}

  record Raised() implements Warning {}

  @Override
  public Warning initial() {
    return new None();
  }

  @Override
  public Decision decide(Warning warning, WaterWarningRaised seen) {
    return switch (warning) {
      case None none -> Decision.accepted(seen);
      case Raised raised -> Decision.unchanged();
    };
  }

  @Override
  public Warning evolve(Warning warning, DomainEvent event) {
    return event instanceof WaterWarningRaised ? new Raised() : warning;
  }
}
