package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** An outlet that was silent reports again. */
@Published(name = "monitoring.OutletResumed")
public record OutletResumed(String uscc, String outlet, String area, Instant at)
    implements DomainEvent {}
