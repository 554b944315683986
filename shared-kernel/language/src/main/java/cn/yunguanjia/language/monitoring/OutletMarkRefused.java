package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * An officer did not accept a permit holder's mark; the data of its span counts again.
 *
 * @param outlet uscc:code
 * @param reason told to the permit holder
 */
@Published(name = "monitoring.OutletMarkRefused")
public record OutletMarkRefused(
    String markId,
    String uscc,
    String outlet,
    String area,
    Instant from,
    Instant to,
    String reason,
    Instant at)
    implements DomainEvent {}
