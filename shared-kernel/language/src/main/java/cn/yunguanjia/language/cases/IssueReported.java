package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.Severity;
import java.time.Instant;

/**
 * An environmental issue was found.
 *
 * @param channel EXCEEDANCE, PATROL or OFFICER: by whose finding
 * @param uscc the responsible enterprise, null where it is not known
 * @param outlet uscc:code, null where the issue is not about one
 * @param factor null where the issue is not about one
 * @param number what people call it by, such as HJ2026-00012
 */
@Published(name = "cases.IssueReported")
public record IssueReported(
    String issueId,
    String number,
    String channel,
    String uscc,
    String outlet,
    String factor,
    String area,
    Bilingual title,
    Severity severity,
    Instant at)
    implements DomainEvent {}
