package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything in the city that measures, with the stories placed relative to one day. */
final class Sources {
  private Sources() {}

  static List<Source> of(City city, LocalDate anchor) {
    List<Source> all = new ArrayList<>();
    all.addAll(outlets(city, anchor));
    city.stations().forEach(s -> all.add(s.air() ? new AirSource(s) : Waters.of(s, anchor)));
    return all;
  }

  static List<OutletSource> outlets(City city, LocalDate anchor) {
    return city.enterprises().stream()
        .flatMap(e -> e.outlets().stream().map(o -> new OutletSource(city, e, o, anchor)))
        .toList();
  }
}
