package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of an issue in every state.
 *
 * @param reported severity it was reported with
 * @param findings by exceedance id, withdrawn ones too
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
    Instant due,
    boolean overdue,
    Instant since) {

  public static final String EXCEEDANCE = "EXCEEDANCE";

  /** One exceedance that was laid to the issue. */
  public record Finding(Severity severity, boolean withdrawn) {}

  public Severity severity() {
    return gravest(channel, reported, standing());
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
        due,
        overdue,
        since);
  }

  Facts assigned(String to, Instant newDue, Instant at) {
    return new Facts(
        issueId, channel, uscc, outlet, factor, to, reported, findings, newDue, false, at);
  }

  Facts step(Instant at) {
    return new Facts(
        issueId, channel, uscc, outlet, factor, area, reported, findings, due, overdue, at);
  }

  Facts late() {
    return new Facts(
        issueId, channel, uscc, outlet, factor, area, reported, findings, due, true, since);
  }
}
