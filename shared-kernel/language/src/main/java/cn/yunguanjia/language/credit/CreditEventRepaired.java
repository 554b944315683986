package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * What a credit event stood for was put right.
 *
 * @param points that remain deducted
 * @param until end of the remaining effect
 */
@Published(name = "credit.CreditEventRepaired")
public record CreditEventRepaired(
    String creditEventId, String uscc, int points, String reason, Instant until, Instant at)
    implements DomainEvent {}
