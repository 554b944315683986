package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * An officer takes a suspicion up: somebody is to look on site.
 *
 * @param factor null where it is about the logger as a whole
 * @param from start of the data that looks odd
 * @param to its end, exclusive
 * @param strength 1 to 99
 * @param note what to look for, in the officer's words
 * @param by subject id of the officer
 */
@Published(name = "monitoring.SuspicionTakenUp")
public record SuspicionTakenUp(
    String suspicionId,
    String uscc,
    String outlet,
    String area,
    SuspicionKind kind,
    String factor,
    Instant from,
    Instant to,
    int strength,
    String note,
    String by,
    Instant at)
    implements DomainEvent {}
