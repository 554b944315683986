package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** A finding was taken back because its exceedance was. */
@Published(name = "cases.FindingWithdrawn")
public record FindingWithdrawn(String issueId, String exceedanceId, String reason, Instant at)
    implements DomainEvent {}
