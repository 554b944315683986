package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A monitoring station or section of the environment itself.
 *
 * @param kind AIR or WATER
 * @param level NATIONAL, PROVINCE or CITY: by whom it is controlled; or MICRO: a small sensor whose
 *     values never enter official figures
 */
@Published(name = "monitoring.StationRegistered")
public record StationRegistered(
    String stationId,
    Bilingual name,
    Medium kind,
    String level,
    String area,
    double lon,
    double lat,
    Instant at)
    implements DomainEvent {}
