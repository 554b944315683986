package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Exceedances of one factor at one outlet are repeated or large enough to be a lead for
 * enforcement.
 *
 * @param reason REPEATED or LARGE
 * @param exceedanceIds the findings that make the lead, the earliest first
 * @param days on which they were measured
 * @param multiple of the largest of them, value / limit - 1; null for a factor with two bounds
 * @param rule version of the rules that ask for it
 * @param at when the last of them was found
 */
@Published(name = "monitoring.NonComplianceSuspected")
public record NonComplianceSuspected(
    String leadId,
    String uscc,
    String outlet,
    String area,
    String factor,
    String reason,
    List<String> exceedanceIds,
    List<LocalDate> days,
    BigDecimal multiple,
    String rule,
    Instant at)
    implements DomainEvent {}
