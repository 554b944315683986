package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * A code changed its colour.
 *
 * @param from null when the code is new
 * @param reasons why, worst first
 */
@Published(name = "credit.CodeStatusChanged")
public record CodeStatusChanged(
    String codeId,
    String uscc,
    String area,
    CodeStatus from,
    CodeStatus to,
    int score,
    List<Bilingual> reasons,
    String ruleSet,
    Instant at)
    implements DomainEvent {}
