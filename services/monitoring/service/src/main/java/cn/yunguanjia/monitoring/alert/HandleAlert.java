package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.monitoring.AlertRaised;
import java.time.Instant;
import java.util.Set;

/** What can be asked of an alert. */
sealed interface HandleAlert {

  /** Something to look at was seen, for the first time or again. */
  record See(AlertRaised alert) implements HandleAlert {}

  /**
   * @param as which recipients the person is for this alert
   */
  record Acknowledge(String by, String role, Set<String> as, Instant at) implements HandleAlert {}

  record Answer(String by, String reason, String measure, Instant at) implements HandleAlert {}

  /**
   * @param listeningSince since when the platform could be acknowledged to; time before it is held
   *     against nobody
   */
  record LetTimePass(Instant now, Instant listeningSince) implements HandleAlert {}

  record Close(String reason, Instant at) implements HandleAlert {}
}
