package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * A forecast of the air quality of an area, made elsewhere and imported.
 *
 * @param source who made it
 * @param issuedAt when it was made
 */
@Published(name = "monitoring.AirForecastIssued")
public record AirForecastIssued(
    String forecastId,
    String area,
    String source,
    Instant issuedAt,
    List<AirForecastDay> days,
    Instant at)
    implements DomainEvent {}
