package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * So many findings of a lead for enforcement were withdrawn that what is left makes no lead. It is
 * suspected again, under the same id, when they are confirmed again.
 *
 * @param kind REPEATED or LARGE
 * @param exceedanceIds the findings that made the lead
 * @param withdrawnIds those of them that are withdrawn
 * @param daysLeft days of the lead on which a finding still stands
 * @param reason why the last of them was withdrawn
 * @param rule version of the rules that what is left was held against
 */
@Published(name = "monitoring.NonComplianceWithdrawn")
public record NonComplianceWithdrawn(
    String leadId,
    String uscc,
    String outlet,
    String area,
    String factor,
    String kind,
    List<String> exceedanceIds,
    List<String> withdrawnIds,
    List<LocalDate> daysLeft,
    String reason,
    String rule,
    Instant at)
    implements DomainEvent {}
