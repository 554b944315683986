package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of an issue in every state.
 *
 * @param reported severity it was reported with
 * @param findings by exceedance id, withdrawn ones too
 * @param leads by lead id
 * @param led severity that the gravest of the leads asks for, null where none does
 * @param since effective time of the last step
 */
public record Facts(
    String issueId,
    String channel,
    String uscc,
    String outlet,
    String factor,
    String area,
    Severity reported,
    Map<String, Finding> findings,
    Set<String> leads,
    Severity led,
    Instant due,
    boolean overdue,
    Instant since) {

  public static final String EXCEEDANCE = "EXCEEDANCE";
  public static final String ALERT = "ALERT";
  public static final String LEAD = "LEAD";

  /** An inspection of data that looks broken or falsified. */
  public static final String SUSPICION = "SUSPICION";

  /** One exceedance that was laid to the issue. */
  public record Finding(Severity severity, boolean withdrawn) {}

  public Severity severity() {
    return graver(gravest(channel, reported, standing()), led);
  }

  /**
   * As grave as the gravest finding that stands; what a person reported weighs beside them, what
   * came from findings alone weighs only where none is left.
   */
  public static Severity gravest(
      String channel, Severity reported, Collection<Severity> standingFindings) {
    Stream<Severity> weighed =
        EXCEEDANCE.equals(channel) && !standingFindings.isEmpty()
            ? standingFindings.stream()
            : Stream.concat(standingFindings.stream(), Stream.of(reported));
    return weighed.max(Severity::compareTo).orElse(reported);
  }

  /** The graver of the two; the other may be null. */
  public static Severity graver(Severity one, Severity other) {
    return other == null || one != null && one.compareTo(other) >= 0 ? one : other;
  }

  public Collection<Severity> standing() {
    return findings.values().stream().filter(f -> !f.withdrawn()).map(Finding::severity).toList();
  }

  public boolean stands(String exceedanceId) {
    Finding finding = findings.get(exceedanceId);
    return finding != null && !finding.withdrawn();
  }

  Facts with(String exceedanceId, Severity severity, boolean withdrawn) {
    Map<String, Finding> now = new HashMap<>(findings);
    now.put(exceedanceId, new Finding(severity, withdrawn));
    return new Facts(
        issueId,
        channel,
        uscc,
        outlet,
        factor,
        area,
        reported,
        Map.copyOf(now),
        leads,
        led,
        due,
        overdue,
        since);
  }

  Facts led(String leadId, Severity severity) {
    Set<String> now = new HashSet<>(leads);
    now.add(leadId);
    return new Facts(
        issueId,
        channel,
        uscc,
        outlet,
        factor,
        area,
        reported,
        findings,
        Set.copyOf(now),
        graver(led, severity),
        due,
        overdue,
        since);
  }

  Facts assigned(String to, Instant newDue, Instant at) {
    return new Facts(
        issueId, channel, uscc, outlet, factor, to, reported, findings, leads, led, newDue, false,
        at);
  }

  Facts step(Instant at) {
    return new Facts(
        issueId, channel, uscc, outlet, factor, area, reported, findings, leads, led, due, overdue,
        at);
  }

  Facts late() {
    return new Facts(
        issueId, channel, uscc, outlet, factor, area, reported, findings, leads, led, due, true,
        since);
  }
}
