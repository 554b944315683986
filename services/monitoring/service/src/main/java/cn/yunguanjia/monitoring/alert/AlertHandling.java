package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.AlertAcknowledged;
import cn.yunguanjia.language.monitoring.AlertAnswered;
import cn.yunguanjia.language.monitoring.AlertClosed;
import cn.yunguanjia.language.monitoring.AlertEscalated;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.monitoring.rules.AlertRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Decides about one alert: raised, and again when it gets graver; acknowledged by a recipient of
 * its grade, or up by one grade when the clock ran out; closed when what it warned of is over.
 */
record AlertHandling(AlertRules rules) implements Decider<Alert, HandleAlert> {

  @Override
  public Alert initial() {
    return new Alert.None();
  }

  @Override
  public Decision decide(Alert alert, HandleAlert command) {
    return switch (alert) {
      case Alert.None none ->
          command instanceof HandleAlert.See see ? Decision.accepted(see.alert()) : unknown();
      case Alert.Closed closed -> closed(closed, command);
      case Alert.Open open -> open(open, command);
    };
  }

  private static Decision closed(Alert.Closed closed, HandleAlert command) {
    return switch (command) {
      case HandleAlert.Answer answer -> answer(closed, answer);
      case HandleAlert.Acknowledge late ->
          Decision.refused(
              Refusal.conflict(
                  "alert-closed",
                  "该预警已解除，无需再签收",
                  "The alert is over; there is nothing to acknowledge any more"));
      case HandleAlert.See late -> Decision.unchanged();
      case HandleAlert.LetTimePass late -> Decision.unchanged();
      case HandleAlert.Close again -> Decision.unchanged();
    };
  }

  private Decision open(Alert.Open open, HandleAlert command) {
    return switch (command) {
      case HandleAlert.See see ->
          rules.graver(see.alert().grade(), open.facts().grade())
              ? Decision.accepted(see.alert())
              : Decision.unchanged();
      case HandleAlert.Acknowledge one -> acknowledge(open, one);
      case HandleAlert.Answer answer -> answer(open, answer);
      case HandleAlert.LetTimePass pass ->
          open instanceof Alert.Waiting waiting ? wait(waiting, pass) : Decision.unchanged();
      case HandleAlert.Close close -> {
        AlertRaised as = open.facts().raised();
        yield Decision.accepted(
            new AlertClosed(
                as.alertId(), as.uscc(), as.outlet(), as.area(), close.reason(), close.at()));
      }
    };
  }

  private static Decision acknowledge(Alert.Open open, HandleAlert.Acknowledge one) {
    if (open instanceof Alert.Acknowledged) {
      return Decision.unchanged();
    }
    Alert.Facts facts = open.facts();
    return Collections.disjoint(facts.recipients(), one.as())
        ? Decision.refused(Recipients.notYou(facts.recipients()))
        : Decision.accepted(acknowledged(facts, one.by(), one.role(), one.at()));
  }

  /** An answer of the enterprise is its acknowledgement, too, where that is what the clock asks. */
  private static Decision answer(Alert.Known known, HandleAlert.Answer answer) {
    if (blank(answer.reason())) {
      return missing("reason", "请写明原因，例如：调节池进水冲击", "Say why, such as a shock load in the inlet");
    }
    if (blank(answer.measure())) {
      return missing("measure", "请写明采取的措施，例如：加大曝气量", "Say what you do about it");
    }
    String reason = answer.reason().strip();
    String measure = answer.measure().strip();
    Alert.Facts facts = known.facts();
    AlertAnswered before = facts.answer();
    if (before != null && before.reason().equals(reason) && before.measure().equals(measure)) {
      return Decision.unchanged();
    }
    List<DomainEvent> events = new ArrayList<>();
    if (known instanceof Alert.Waiting && facts.recipients().contains(Recipients.ENTERPRISE)) {
      events.add(acknowledged(facts, answer.by(), "enterprise", answer.at()));
    }
    AlertRaised as = facts.raised();
    events.add(
        new AlertAnswered(
            as.alertId(),
            as.uscc(),
            as.outlet(),
            as.area(),
            answer.by(),
            reason,
            measure,
            answer.at()));
    return new Decision.Accepted(events);
  }

  private Decision wait(Alert.Waiting waiting, HandleAlert.LetTimePass pass) {
    Alert.Facts facts = waiting.facts();
    if (pass.now().isBefore(due(waiting.due(), facts.grade(), pass.listeningSince()))) {
      return Decision.unchanged();
    }
    AlertRaised as = facts.raised();
    return rules
        .above(facts.grade())
        .map(
            next ->
                Decision.accepted(
                    new AlertEscalated(
                        as.alertId(),
                        as.uscc(),
                        as.outlet(),
                        as.area(),
                        facts.grade(),
                        next.grade(),
                        next.recipients(),
                        pass.now().plus(next.acknowledgeWithin()),
                        pass.now())))
        .orElseGet(() -> Decision.accepted(unanswered(facts, pass.now())));
  }

  /** A clock that ran while the platform was down begins anew with it. */
  Instant due(Instant set, String grade, Instant listeningSince) {
    Instant anew = listeningSince.plus(rules.grade(grade).acknowledgeWithin());
    return anew.isAfter(set) ? anew : set;
  }

  private static AlertUnanswered unanswered(Alert.Facts facts, Instant at) {
    AlertRaised as = facts.raised();
    return new AlertUnanswered(
        as.alertId(),
        as.uscc(),
        as.outlet(),
        as.area(),
        as.kind(),
        as.factor(),
        as.value(),
        as.limit(),
        as.unit(),
        facts.grade(),
        as.at(),
        at);
  }

  private static AlertAcknowledged acknowledged(
      Alert.Facts facts, String by, String role, Instant at) {
    AlertRaised as = facts.raised();
    return new AlertAcknowledged(
        as.alertId(), as.uscc(), as.outlet(), as.area(), facts.grade(), by, role, at);
  }

  @Override
  public Alert evolve(Alert alert, DomainEvent event) {
    return switch (event) {
      case AlertRaised e -> raised(alert, e);
      case AlertEscalated e ->
          new Alert.Escalated(facts(alert).risen(e.grade(), e.recipients()), e.due());
      case AlertAcknowledged e -> new Alert.Acknowledged(facts(alert));
      case AlertUnanswered e -> new Alert.Unanswered(facts(alert));
      case AlertAnswered e -> with(alert, facts(alert).answered(e));
      case AlertClosed e -> new Alert.Closed(facts(alert), e.at());
      default -> alert;
    };
  }

  /** One from before alerts had a clock is over: nobody was asked to do anything about it. */
  private static Alert raised(Alert alert, AlertRaised e) {
    AlertAnswered answer = alert instanceof Alert.Known known ? known.facts().answer() : null;
    return e.due() == null
        ? new Alert.Closed(new Alert.Facts(e, e.grade(), List.of(), null), e.at())
        : new Alert.Raised(new Alert.Facts(e, e.grade(), e.recipients(), answer), e.due());
  }

  private static Alert with(Alert alert, Alert.Facts facts) {
    return switch (alert) {
      case Alert.None none -> none;
      case Alert.Raised a -> new Alert.Raised(facts, a.due());
      case Alert.Escalated a -> new Alert.Escalated(facts, a.due());
      case Alert.Acknowledged a -> new Alert.Acknowledged(facts);
      case Alert.Unanswered a -> new Alert.Unanswered(facts);
      case Alert.Closed a -> new Alert.Closed(facts, a.at());
    };
  }

  private static Alert.Facts facts(Alert alert) {
    if (alert instanceof Alert.Known known) {
      return known.facts();
    }
    throw new IllegalStateException("An alert begins with AlertRaised");
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static Decision missing(String field, String zh, String en) {
    return Decision.refused(Refusal.invalid(field + "-missing", field, zh, en));
  }

  private static Decision unknown() {
    return Decision.refused(Refusal.notFound("no-such-alert", "没有这条预警", "There is no such alert"));
  }
}
