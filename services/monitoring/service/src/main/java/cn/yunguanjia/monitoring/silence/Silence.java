package cn.yunguanjia.monitoring.silence;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.monitoring.OutletFellSilent;
import cn.yunguanjia.language.monitoring.OutletResumed;
import java.time.Duration;
import java.time.Instant;

/** Decides whether an outlet speaks. */
final class Silence implements Decider<Silence.Line, Silence.Look> {
  sealed interface Line {}

  record Speaking() implements Line {}

  record Silent() implements Line {}

  /**
   * @param lastHeard when the last frame arrived
   * @param now when somebody looks
   * @param allowed how long an outlet may say nothing
   */
  record Look(String outlet, String area, Instant lastHeard, Instant now, Duration allowed) {
    boolean overdue() {
      return lastHeard.plus(allowed).isBefore(now);
    }
  }

  @Override
  public Line initial() {
    return new Speaking();
  }

  @Override
  public Decision decide(Line line, Look look) {
    String uscc = OutletId.parse(look.outlet()).uscc();
    return switch (line) {
      case Speaking s when look.overdue() ->
          Decision.accepted(
              new OutletFellSilent(uscc, look.outlet(), look.area(), look.lastHeard(), look.now()));
      case Silent s when !look.overdue() ->
          Decision.accepted(new OutletResumed(uscc, look.outlet(), look.area(), look.lastHeard()));
      case Speaking s -> Decision.unchanged();
      case Silent s -> Decision.unchanged();
    };
  }

  @Override
  public Line evolve(Line line, DomainEvent event) {
    return switch (event) {
      case OutletFellSilent e -> new Silent();
      case OutletResumed e -> new Speaking();
      default -> line;
    };
  }
}
