package cn.yunguanjia.monitoring.air.warning;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AirWarningRaised;

/** Decides about one warning of an area's day: raised once, and again only when it gets graver. */
final class AirWarnings implements Decider<AirWarnings.Warning, AirWarningRaised> {
  static final String EXPECTED = "CLASS_EXPECTED_TO_FALL";
  static final String SUDDEN = "SUDDEN_CHANGE";

  sealed interface Warning {}

  record None() implements Warning {}

  record Raised(int grade) implements Warning {}

  @Override
  public Warning initial() {
    return new None();
  }

  /** The command is the fact itself, not yet accepted. */
  @Override
  public Decision decide(Warning warning, AirWarningRaised asked) {
    return switch (warning) {
      case Raised before when before.grade() >= asked.gradeNow() -> Decision.unchanged();
      case Raised lighter -> Decision.accepted(asked);
      case None none -> Decision.accepted(asked);
    };
  }

  @Override
  public Warning evolve(Warning warning, DomainEvent event) {
    return event instanceof AirWarningRaised raised ? new Raised(raised.gradeNow()) : warning;
  }
}
