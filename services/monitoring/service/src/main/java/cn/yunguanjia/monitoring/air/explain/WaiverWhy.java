package cn.yunguanjia.monitoring.air.explain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.waiver.Waiver;
import cn.yunguanjia.standards.air.AirItem;
import java.util.LinkedHashMap;
import java.util.Map;

/** That an index is made without an item its place never monitored, and where that is proved. */
final class WaiverWhy {
  private WaiverWhy() {}

  static Map<String, Object> input(AirItem item, Waiver of) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", Bilingual.of(item.label(), item.label()));
    input.put("value", Bilingual.of("从未监测", "never monitored"));
    input.put("unit", null);
    input.put("time", of.from());
    input.put(
        "state",
        Bilingual.of(
            "指数不含此项，自 %s 起%s；依据：%s"
                .formatted(of.from(), of.to() == null ? "" : "至 " + of.to(), of.basis()),
            "the index is made without it, from %s%s; basis: %s"
                .formatted(of.from(), of.to() == null ? "" : " to " + of.to(), of.basis())));
    input.put("link", null);
    return input;
  }

  static Map<String, Object> event(Waiver of) {
    return Map.of(
        "id",
        of.eventId(),
        "name",
        "monitoring.AirItemWaived",
        "at",
        CityTime.local(of.at()),
        "text",
        Bilingual.of(
            of.pollutant().label() + " 登记为从未监测",
            of.pollutant().label() + " registered as never monitored"));
  }
}
