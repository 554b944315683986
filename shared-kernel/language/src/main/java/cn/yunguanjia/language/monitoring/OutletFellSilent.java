package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** An outlet that should report has sent nothing for longer than its limit. */
@Published(name = "monitoring.OutletFellSilent")
public record OutletFellSilent(
    String uscc, String outlet, String area, Instant lastHeard, Instant at)
    implements DomainEvent {}
