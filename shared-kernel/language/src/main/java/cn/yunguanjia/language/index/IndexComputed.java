package cn.yunguanjia.language.index;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The composite index of an area was computed for a day; the latest of the same day counts.
 *
 * @param value after the gate
 * @param ungated before it
 * @param gate the reason of the cap, null where none applied
 */
@Published(name = "index.IndexComputed")
public record IndexComputed(
    String area,
    LocalDate day,
    BigDecimal value,
    BigDecimal ungated,
    Bilingual gate,
    String ruleSet,
    Instant at)
    implements DomainEvent {}
