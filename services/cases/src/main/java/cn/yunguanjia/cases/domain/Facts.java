package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is known of an issue in every state.
 *
 * @param reported severity it was reported with
 * @param findings by exceedance id, withdrawn ones too
 * @param leads by lead id, withdrawn ones too
 * @param answered whether it ever was, so that people have worked on it
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
    Map<String, Lead> leads,
    Instant due,
    boolean overdue,
    boolean answered,
    Instant since) {

  public static final String EXCEEDANCE = "EXCEEDANCE";
  public static final String ALERT = "ALERT";
  public static final String LEAD = "LEAD";

  /** An inspection of data that looks broken or falsified. */
  public static final String SUSPICION = "SUSPICION";

  /** One exceedance that was laid to the issue. */
  public record Finding(Severity severity, boolean withdrawn) {}

  /**
   * @param severity the issue is at least so grave while the lead stands; null where it does not
   *     weigh
   * @param judged when monitoring recorded what it said last; null where that is not known
   */
  public record Lead(String kind, Severity severity, boolean withdrawn, Instant judged) {
    boolean follows(Instant judgement) {
      return judged == null || judgement == null || !judgement.isBefore(judged);
    }
  }

  public Severity severity() {
    return standingLeads()
        .map(Lead::severity)
        .filter(Objects::nonNull)
        .reduce(gravest(channel, reported, standing()), Facts::graver);
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

  public boolean leads(String leadId) {
    Lead lead = leads.get(leadId);
    return lead != null && !lead.withdrawn();
  }

  private Stream<Lead> standingLeads() {
    return leads.values().stream().filter(lead -> !lead.withdrawn());
  }

  /** Whether all that monitoring found was taken back, of an issue that rests on nothing else. */
  public boolean unfounded() {
    return !(findings.isEmpty() && leads.isEmpty())
        && unfounded(channel, standing().size(), standingLeads().map(Lead::kind).toList());
  }

  /**
   * That nobody looked at an alert in time stays true, but is no evidence.
   *
   * @param leads kinds of the leads that stand
   */
  public static boolean unfounded(String channel, int standingFindings, List<String> leads) {
    return (EXCEEDANCE.equals(channel) || LEAD.equals(channel))
        && standingFindings == 0
        && leads.stream().allMatch(ALERT::equals);
  }

  Facts with(String exceedanceId, Severity severity, boolean withdrawn) {
    Map<String, Finding> now = new HashMap<>(findings);
    now.put(exceedanceId, new Finding(severity, withdrawn));
    return on(area, Map.copyOf(now), leads, due, overdue, answered, since);
  }

  Facts with(String leadId, Lead lead) {
    Map<String, Lead> now = new HashMap<>(leads);
    now.put(leadId, lead);
    return on(area, findings, Map.copyOf(now), due, overdue, answered, since);
  }

  Facts assigned(String to, Instant newDue, Instant at) {
    return on(to, findings, leads, newDue, false, answered, at);
  }

  Facts answered(Instant at) {
    return on(area, findings, leads, due, overdue, true, at);
  }

  Facts step(Instant at) {
    return on(area, findings, leads, due, overdue, answered, at);
  }

  Facts late() {
    return on(area, findings, leads, due, true, answered, since);
  }

  private Facts on(
      String inArea,
      Map<String, Finding> found,
      Map<String, Lead> led,
      Instant dueBy,
      boolean late,
      boolean worked,
      Instant at) {
    return new Facts(
        issueId, channel, uscc, outlet, factor, inArea, reported, found, led, dueBy, late, worked,
        at);
  }
}
