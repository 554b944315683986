package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A finding was laid to the conduct a credit event stands for, or taken back.
 *
 * @param findingId exceedance id
 * @param multiple value / limit - 1; null for a factor with two bounds
 * @param withdrawn whether the finding no longer counts; final, whatever arrives later
 */
@Published(name = "credit.CreditEventAmended")
public record CreditEventAmended(
    String creditEventId,
    String uscc,
    String findingId,
    BigDecimal multiple,
    boolean withdrawn,
    Instant at)
    implements DomainEvent {}
