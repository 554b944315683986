package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * An officer looked at a permit holder's mark and let it stand.
 *
 * @param outlet uscc:code
 * @param note what was looked at, or null; told to the permit holder
 */
@Published(name = "monitoring.OutletMarkAccepted")
public record OutletMarkAccepted(
    String markId, String uscc, String outlet, String area, String note, Instant at)
    implements DomainEvent {}
