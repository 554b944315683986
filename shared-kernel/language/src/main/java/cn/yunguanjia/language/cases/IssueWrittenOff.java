package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** The issue is closed with verified evidence. */
@Published(name = "cases.IssueWrittenOff")
public record IssueWrittenOff(
    String issueId,
    String uscc,
    String outlet,
    String factor,
    String area,
    String by,
    String note,
    Instant at)
    implements DomainEvent {}
