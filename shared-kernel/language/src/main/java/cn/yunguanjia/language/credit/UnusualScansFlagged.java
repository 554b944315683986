package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The scans of a code, or of no code at all, are unusual; told once for a code, rule and day.
 *
 * @param codeId null where it is about no single code
 * @param uscc its firm, null with it
 * @param day city time
 * @param hour begin of the hour in which it was noticed
 * @param scans that were counted when it was noticed: of the hour for BURST and GUESSED, of the day
 *     for FORGED
 * @param threshold the scans from which (FORGED) or above which (BURST, GUESSED) it is unusual
 * @param usual median of the scans in the hours that had any, null where the rule does not ask
 * @param ruleSet the rules that said so
 * @param reason one sentence for people
 */
@Published(name = "credit.UnusualScansFlagged")
public record UnusualScansFlagged(
    String flagId,
    ScanRule rule,
    String codeId,
    String uscc,
    String area,
    LocalDate day,
    Instant hour,
    int scans,
    int threshold,
    BigDecimal usual,
    String ruleSet,
    Bilingual reason,
    Instant at)
    implements DomainEvent {}
