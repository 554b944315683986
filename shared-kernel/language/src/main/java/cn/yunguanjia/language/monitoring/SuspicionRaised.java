package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * Data of an outlet looks broken or falsified. No judgement: somebody has to look. The same
 * suspicion is raised again when it became clearly stronger or longer.
 *
 * @param outlet uscc:code
 * @param factor code of HJ 212-2017 appendix B; null where it is about the logger as a whole
 * @param from start of the data that looks odd
 * @param to its end, exclusive
 * @param strength 1 to 99: how hard it is to explain by chance
 * @param rules version of the rules it was found by
 * @param evidence under which id the evidence is kept beside the readings
 * @param at effective time: when that data was complete
 */
@Published(name = "monitoring.SuspicionRaised")
public record SuspicionRaised(
    String suspicionId,
    String uscc,
    String outlet,
    String area,
    SuspicionKind kind,
    String factor,
    Instant from,
    Instant to,
    int strength,
    String rules,
    String evidence,
    Instant at)
    implements DomainEvent {}
