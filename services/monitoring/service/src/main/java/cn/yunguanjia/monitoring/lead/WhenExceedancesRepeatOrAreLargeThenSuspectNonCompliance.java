package cn.yunguanjia.monitoring.lead;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.processing.Automation;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * One exceedance tells the firm; many, or a large one, are a lead for enforcement, for as long as
 * enough of them stand.
 */
@Component
class WhenExceedancesRepeatOrAreLargeThenSuspectNonCompliance implements Automation {
  private final Decisions decisions;
  private final AlertRuleBook rules;

  WhenExceedancesRepeatOrAreLargeThenSuspectNonCompliance(
      Decisions decisions, AlertRuleBook rules) {
    this.decisions = decisions;
    this.rules = rules;
  }

  @EventHandler
  void on(ExceedanceConfirmed e, EventMessage<?> message) {
    decisions.execute(
        subject(e.outlet(), e.factor()),
        new Conduct(rules.at(e.at())),
        new Conduct.Lay(e, CityTime.day(e.start())),
        origin(message));
  }

  @EventHandler
  void on(ExceedanceWithdrawn e, EventMessage<?> message) {
    decisions.execute(
        subject(e.outlet(), e.factor()),
        new Conduct(rules.at(e.at())),
        new Conduct.TakeOut(e),
        origin(message));
  }

  private static Subject subject(String outlet, String factor) {
    return Subject.of("conduct", outlet + "-" + factor);
  }

  private Origin origin(EventMessage<?> message) {
    return Origin.automation(getClass(), message.getIdentifier());
  }
}
