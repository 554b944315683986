package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * An officer found an innocent cause; the same data is not raised again.
 *
 * @param reason the innocent cause, in the officer's words
 * @param by subject id of the officer
 */
@Published(name = "monitoring.SuspicionDismissed")
public record SuspicionDismissed(
    String suspicionId,
    String uscc,
    String outlet,
    String area,
    SuspicionKind kind,
    String reason,
    String by,
    Instant at)
    implements DomainEvent {}
