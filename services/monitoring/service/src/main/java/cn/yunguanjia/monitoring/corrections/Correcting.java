package cn.yunguanjia.monitoring.corrections;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.ReadingCorrected;

/** Decides about one correction: it is told once, however often the log is read again. */
final class Correcting implements Decider<Correcting.Told, ReadingCorrected> {

  record Told(boolean yes) {}

  @Override
  public Told initial() {
    return new Told(false);
  }

  @Override
  public Decision decide(Told told, ReadingCorrected correction) {
    return told.yes() ? Decision.unchanged() : Decision.accepted(correction);
  }

  @Override
  public Told evolve(Told told, DomainEvent event) {
    return new Told(told.yes() || event instanceof ReadingCorrected);
  }
}
