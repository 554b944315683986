package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The air quality of a station's day (HJ 633). Of stations that are no official ones nothing is
 * published.
 *
 * @param aqi null where the day is not valid
 * @param primary primary pollutants
 * @param standard HJ 633-2012 or HJ 633-2026, by the date of the data
 * @param values what the index was made of; empty in events of the first days
 */
@Published(name = "monitoring.AirQualityAssessed")
public record AirQualityAssessed(
    String stationId,
    String area,
    LocalDate day,
    Integer aqi,
    List<String> primary,
    String standard,
    List<AirDayValue> values,
    Instant at)
    implements DomainEvent {

  public AirQualityAssessed {
    values = values == null ? List.of() : List.copyOf(values);
  }
}
