package cn.yunguanjia.monitoring.lead;

import cn.yunguanjia.language.monitoring.ExceedanceWeighed;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of one factor at one outlet: its findings, and the leads they made, by their ids;
 * withdrawn ones too.
 */
record Balance(Map<String, ExceedanceWeighed> findings, Map<String, Lead> leads) {

  record Lead(NonComplianceSuspected as, boolean standing) {}

  static Balance empty() {
    return new Balance(Map.of(), Map.of());
  }

  boolean stands(String exceedanceId) {
    ExceedanceWeighed known = findings.get(exceedanceId);
    return known != null && known.standing();
  }

  List<ExceedanceWeighed> standing() {
    return findings.values().stream().filter(ExceedanceWeighed::standing).toList();
  }

  /** Days with a finding that stands. */
  TreeSet<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    standing().forEach(each -> days.add(each.day()));
    return days;
  }

  List<NonComplianceSuspected> standingLeads() {
    return leads.values().stream().filter(Lead::standing).map(Lead::as).toList();
  }

  /** Whether the day is part of a lead of this kind that stands. */
  boolean led(String kind, LocalDate day) {
    return standingLeads().stream()
        .anyMatch(lead -> lead.reason().equals(kind) && lead.days().contains(day));
  }

  Balance with(ExceedanceWeighed finding) {
    Map<String, ExceedanceWeighed> now = new TreeMap<>(findings);
    now.put(finding.exceedanceId(), finding);
    return new Balance(now, leads);
  }

  Balance with(NonComplianceSuspected lead) {
    Map<String, Lead> now = new TreeMap<>(leads);
    now.put(lead.leadId(), new Lead(lead, true));
    return new Balance(findings, now);
  }

  Balance without(NonComplianceWithdrawn lead) {
    Map<String, Lead> now = new TreeMap<>(leads);
    now.computeIfPresent(lead.leadId(), (id, was) -> new Lead(was.as(), false));
    return new Balance(findings, now);
  }
}
