package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** The answer to an issue did not come by its due time. */
@Published(name = "cases.IssueOverdue")
public record IssueOverdue(String issueId, String uscc, String area, Instant due, Instant at)
    implements DomainEvent {}
