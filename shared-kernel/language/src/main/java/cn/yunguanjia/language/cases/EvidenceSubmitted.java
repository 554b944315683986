package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * The responsible party answered with evidence.
 *
 * @param by subject id of the answering user; the name is kept nowhere in the log
 * @param role in which they answered, such as enterprise
 * @param text what was done, as submitted
 */
@Published(name = "cases.EvidenceSubmitted")
public record EvidenceSubmitted(String issueId, String by, String role, String text, Instant at)
    implements DomainEvent {}
