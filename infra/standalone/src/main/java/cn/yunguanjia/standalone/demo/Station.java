package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;

/**
 * A station of the environment itself.
 *
 * @param kind AIR or WATER
 * @param level NATIONAL, PROVINCE or CITY
 */
public record Station(
    String id,
    Bilingual name,
    String kind,
    String level,
    String area,
    double lon,
    double lat,
    String mn) {

  boolean air() {
    return kind.equals("AIR");
  }
}
