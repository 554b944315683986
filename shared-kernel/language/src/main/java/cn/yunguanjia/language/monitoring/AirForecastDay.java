package cn.yunguanjia.language.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of a forecast.
 *
 * @param aqiFrom lower end of the index that is expected
 * @param aqiTo upper end
 * @param primary pollutants that are expected to be primary
 */
public record AirForecastDay(LocalDate day, int aqiFrom, int aqiTo, List<String> primary) {}
