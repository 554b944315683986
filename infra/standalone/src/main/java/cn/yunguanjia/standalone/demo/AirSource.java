package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hourly air at a station: the weather is the city's, the small differences are the station's. */
final class AirSource implements Source {
  private static final Noise WEATHER = new Noise("air over the city");

  private final Station station;
  private final Noise own;

  AirSource(Station station) {
    this.station = station;
    this.own = new Noise(station.id());
  }

  @Override
  public String mn() {
    return station.mn();
  }

  @Override
  public String systemType() {
    return "22";
  }

  /** The index of a day is made of its hours (HJ 633), so the whole year needs them. */
  @Override
  public boolean everyHourMatters(LocalDate day) {
    return true;
  }

  @Override
  public List<Sample> hour(LocalDateTime begin) {
    long hour = begin.toEpochSecond(ZoneOffset.UTC) / 3600;
    double winter = Math.cos(2 * Math.PI * (begin.getDayOfYear() - 15) / 365.0);
    double sun = Math.max(0, Math.sin(2 * Math.PI * (begin.getHour() - 8) / 24.0));
    double rush = Math.exp(-Math.pow((begin.getHour() - 8) / 2.2, 2));
    double still = 1 + 0.45 * WEATHER.smooth(hour / 60.0) + 0.18 * WEATHER.smooth(hour / 9.0 + 5e5);
    double here = 1 + 0.08 * own.smooth(hour / 14.0) + 0.03 * own.white(hour);
    double pm25 = (29 + 15 * winter) * still * here;
    double pm10 = pm25 * (1.55 + 0.15 * own.smooth(hour / 30.0));
    double no2 = (27 + 8 * winter) * still * here * (1 + 0.35 * rush - 0.25 * sun);
    double o3 = (58 - 22 * winter + 70 * sun * (1 - 0.55 * winter)) * (1.25 - 0.25 * still) * here;
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put("SO2", Sample.of("a21026", 6.5 * (0.7 + 0.3 * still) * here));
    all.put("NO2", Sample.of("a21004", no2));
    all.put("PM10", Sample.of("a34002", pm10));
    all.put("PM2.5", Sample.of("a34004", pm25));
    all.put("CO", Sample.of("a21005", 0.66 * (0.6 + 0.4 * still) * here));
    all.put("O3", Sample.of("a05024", Math.max(4, o3)));
    all.keySet().removeIf(item -> !station.monitors(item));
    return List.copyOf(all.values());
  }
}
