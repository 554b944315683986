package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;

/**
 * A station of the environment itself.
 *
 * @param kind AIR or WATER
 * @param level NATIONAL, PROVINCE or CITY
 * @param without what an air station never monitored, or null
 */
public record Station(
    String id,
    Bilingual name,
    String kind,
    String level,
    String area,
    double lon,
    double lat,
    String mn,
    Without without) {

  /**
   * @param item SO2, NO2, PM10, PM2.5, CO or O3
   * @param basis where it is proved
   */
  record Without(String item, String basis) {}

  boolean monitors(String item) {
    return without == null || !without.item().equals(item);
  }

  boolean air() {
    return kind.equals("AIR");
  }
}
