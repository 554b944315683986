package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/** The score of an enterprise changed. */
@Published(name = "credit.CreditRatingChanged")
public record CreditRatingChanged(String uscc, int from, int to, String ruleSet, Instant at)
    implements DomainEvent {}
