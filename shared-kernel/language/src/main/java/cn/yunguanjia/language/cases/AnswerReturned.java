package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** A verifier sent the answer back. */
@Published(name = "cases.AnswerReturned")
public record AnswerReturned(String issueId, String by, String note, Instant due, Instant at)
    implements DomainEvent {}
