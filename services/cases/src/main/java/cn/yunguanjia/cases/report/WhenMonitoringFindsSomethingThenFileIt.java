package cn.yunguanjia.cases.report;

import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.processing.Automation;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * What monitoring finds goes to an issue: confirmed exceedances and leads, the withdrawal of both,
 * and alerts that nobody acknowledged. One automation for all, in the order of the log, so that a
 * lead finds its findings filed and nothing races for the same issue.
 */
@Component
class WhenMonitoringFindsSomethingThenFileIt implements Automation {
  private final Findings findings;
  private final Leads leads;

  WhenMonitoringFindsSomethingThenFileIt(Findings findings, Leads leads) {
    this.findings = findings;
    this.leads = leads;
  }

  @EventHandler
  void on(ExceedanceConfirmed e, EventMessage<?> message) {
    findings.lay(e, message, origin(message));
  }

  @EventHandler
  void on(ExceedanceWithdrawn e, EventMessage<?> message) {
    findings.takeBack(e, message, origin(message));
  }

  @EventHandler
  void on(NonComplianceSuspected e, EventMessage<?> message) {
    leads.follow(e, message.getTimestamp(), origin(message));
  }

  @EventHandler
  void on(NonComplianceWithdrawn e, EventMessage<?> message) {
    leads.takeBack(e, message.getTimestamp(), origin(message));
  }

  @EventHandler
  void on(AlertUnanswered e, EventMessage<?> message) {
    leads.takeOver(e, message.getTimestamp(), origin(message));
  }

  private Origin origin(EventMessage<?> message) {
    return Origin.automation(getClass(), message.getIdentifier());
  }
}
