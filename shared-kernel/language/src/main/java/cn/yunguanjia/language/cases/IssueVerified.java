package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** Somebody other than who answered saw that the issue is corrected. */
@Published(name = "cases.IssueVerified")
public record IssueVerified(String issueId, String by, String note, Instant at)
    implements DomainEvent {}
