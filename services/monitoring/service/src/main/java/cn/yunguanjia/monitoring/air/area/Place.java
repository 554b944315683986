package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.monitoring.station.StationView.Station;
import java.util.List;

/**
 * Where air is asked for.
 *
 * @param id of the station, or code of the area
 * @param area code of the area it lies in, or is
 * @param stations the station itself, or all of the area, also those that are no official ones
 * @param isArea whether its value is made of several stations
 */
public record Place(
    String id, Bilingual name, String area, List<Station> stations, boolean isArea) {

  static Place of(Station station) {
    return new Place(station.id(), station.name(), station.area(), List.of(station), false);
  }

  static Place of(Region region, List<Station> stations) {
    return new Place(region.code(), region.name(), region.code(), stations, true);
  }
}
