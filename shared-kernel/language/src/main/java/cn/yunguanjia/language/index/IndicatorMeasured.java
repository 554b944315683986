package cn.yunguanjia.language.index;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An indicator of an area was measured for a day; the latest of the same day counts.
 *
 * @param value null where there was nothing to measure
 */
@Published(name = "index.IndicatorMeasured")
public record IndicatorMeasured(
    String indicator,
    String area,
    LocalDate day,
    BigDecimal value,
    String unit,
    BigDecimal score,
    String ruleSet,
    Instant at)
    implements DomainEvent {}
