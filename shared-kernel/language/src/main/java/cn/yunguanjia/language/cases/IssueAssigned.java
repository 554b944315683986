package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** An issue has a responsible county and a due time for the answer. */
@Published(name = "cases.IssueAssigned")
public record IssueAssigned(String issueId, String area, Instant due, Instant at)
    implements DomainEvent {}
