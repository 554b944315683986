package cn.yunguanjia.credit;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;

/** Puts events into the log as other contexts would. */
public final class Told implements Decider<Integer, DomainEvent[]> {
  public static final Origin TEST = new Origin("test", "admin", null);

  private Told() {}

  /**
   * @param subject its kind, a hyphen, and which one
   */
  public static void say(Decisions decisions, String subject, DomainEvent... events) {
    decisions.execute(
        new Subject(subject.substring(0, subject.indexOf('-')), subject), new Told(), events, TEST);
  }

  @Override
  public Integer initial() {
    return 0;
  }

  @Override
  public Decision decide(Integer n, DomainEvent[] events) {
    return Decision.accepted(events);
  }

  @Override
  public Integer evolve(Integer n, DomainEvent event) {
    return n + 1;
  }
}
