package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.monitoring.OutletFellSilent;
import cn.yunguanjia.language.monitoring.OutletResumed;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.monitoring.rules.AlertRules;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.processing.Automation;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** An outlet that sends nothing any more is a matter for somebody to look at, until it sends. */
@Component
class WhenOutletFallsSilentOrResumesThenRaiseOrCloseAlert implements Automation {
  static final String SILENCE = "SILENCE";
  private final OpenAlerts open;
  private final AlertRuleBook rules;

  WhenOutletFallsSilentOrResumesThenRaiseOrCloseAlert(OpenAlerts open, AlertRuleBook rules) {
    this.open = open;
    this.rules = rules;
  }

  @EventHandler
  void on(OutletFellSilent e, EventMessage<?> message) {
    Line line = line(e.outlet());
    AlertRules inForce = rules.at(e.at());
    open.see(
        line,
        open.raised(
            line,
            e.uscc(),
            e.area(),
            inForce.grade(inForce.silence().grade()),
            Measure.NONE,
            e.at()),
        origin(message));
  }

  @EventHandler
  void on(OutletResumed e, EventMessage<?> message) {
    open.close(line(e.outlet()), "DATA_CAME", e.at(), origin(message));
  }

  private static Line line(String outlet) {
    return new Line(SILENCE, outlet, "");
  }

  private Origin origin(EventMessage<?> message) {
    return Origin.automation(getClass(), message.getIdentifier());
  }
}
