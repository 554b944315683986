package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * Data that came late or was corrected explains what looked odd.
 *
 * @param rules version of the rules that find nothing any more
 */
@Published(name = "monitoring.SuspicionWithdrawn")
public record SuspicionWithdrawn(
    String suspicionId,
    String uscc,
    String outlet,
    String area,
    SuspicionKind kind,
    String factor,
    String rules,
    Instant at)
    implements DomainEvent {}
