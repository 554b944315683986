package cn.yunguanjia.language.permit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The limits of a permit were changed; these limits stand alone from the given day on.
 *
 * @param from first day on which these limits hold
 */
@Published(name = "permit.PermitVaried")
public record PermitVaried(
    String permitNo, String uscc, LocalDate from, List<Limit> limits, String reason, Instant at)
    implements DomainEvent {}
