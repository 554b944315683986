package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AlertRaised;
import java.util.List;

/**
 * Decides about the alert of one factor of one outlet in one hour: raised once, and once graver.
 */
final class Alerts implements Decider<Alerts.Alert, AlertRaised> {
  private final List<String> grades;

  /**
   * @param grade the gravest so far, null before the first
   */
  record Alert(String grade) {}

  /**
   * @param grades lowest first
   */
  Alerts(List<String> grades) {
    this.grades = grades;
  }

  @Override
  public Alert initial() {
    return new Alert(null);
  }

  @Override
  public Decision decide(Alert alert, AlertRaised seen) {
    return grades.indexOf(seen.grade()) > grades.indexOf(alert.grade())
        ? Decision.accepted(seen)
        : Decision.unchanged();
  }

  @Override
  public Alert evolve(Alert alert, DomainEvent event) {
    return event instanceof AlertRaised raised ? new Alert(raised.grade()) : alert;
  }
}
