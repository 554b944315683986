package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.monitoring.AlertAnswered;
import cn.yunguanjia.language.monitoring.AlertRaised;
import java.time.Instant;
import java.util.List;

/** An alert on its way from raised to closed. */
sealed interface Alert {

  /** Nothing was raised yet. */
  record None() implements Alert {}

  /** Something was raised, and may be over. */
  sealed interface Known extends Alert {
    Facts facts();
  }

  /** What it warns of is not over. */
  sealed interface Open extends Known {}

  /** A recipient has to acknowledge it before the clock runs out. */
  sealed interface Waiting extends Open {
    Instant due();
  }

  record Raised(Facts facts, Instant due) implements Waiting {}

  /** Somebody below did not acknowledge it in time. */
  record Escalated(Facts facts, Instant due) implements Waiting {}

  /** A recipient knows; the clock stands. */
  record Acknowledged(Facts facts) implements Open {}

  /** The top grade's clock ran out: an issue was made of it. */
  record Unanswered(Facts facts) implements Open {}

  record Closed(Facts facts, Instant at) implements Known {}

  /**
   * What is known of an alert in every state.
   *
   * @param raised as it was raised last, which is with its gravest value
   * @param grade it has now; above the raised one where it escalated
   * @param recipients who may acknowledge it now
   * @param answer of the enterprise, null while there is none
   */
  record Facts(AlertRaised raised, String grade, List<String> recipients, AlertAnswered answer) {
    Facts risen(String to, List<String> next) {
      return new Facts(raised, to, next, answer);
    }

    Facts answered(AlertAnswered given) {
      return new Facts(raised, grade, recipients, given);
    }
  }
}
