package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A section shows signs of becoming worse. A hint to look, no judgement.
 *
 * @param warningId derived from section, kind, item and day
 * @param kind CLASS_FALLING, SUDDEN_CHANGE or ALGAE
 * @param item such as nh3n, chla, or tli for the trophic state
 * @param value as measured, or where the trend stands
 * @param reference limit that is about to be crossed, usual value, or threshold
 * @param fromClass class the section has, null unless it is about to fall
 * @param toClass class it is about to have
 * @param expected day the trend crosses the limit
 * @param rules id and version of the rules
 * @param at time of measurement
 */
@Published(name = "monitoring.WaterWarningRaised")
public record WaterWarningRaised(
    String warningId,
    String sectionId,
    Bilingual section,
    String area,
    String kind,
    String item,
    Bilingual itemName,
    BigDecimal value,
    BigDecimal reference,
    String unit,
    String fromClass,
    String toClass,
    LocalDate expected,
    String rules,
    Instant at)
    implements DomainEvent {}
