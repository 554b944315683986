package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.util.Map;

/** What is special about single waters of the city. */
final class Waters {
  /** Mean flow in m³/s of the rivers that leave for the sea; fictitious. */
  private static final Map<String, Double> FLOW =
      Map.of("DEMO-W03", 46.0, "DEMO-W04", 34.0, "DEMO-W05", 9.0, "DEMO-W06", 21.0);

  private static final String LAKE = "DEMO-W09";

  /** A river whose ammonia nitrogen has been rising for two weeks when the story begins. */
  private static final String RISING = "DEMO-W05";

  private Waters() {}

  static Source of(Station station, LocalDate anchor) {
    if (station.id().equals(LAKE)) {
      return new LakeSource(station, anchor);
    }
    return new WaterSource(
        station, FLOW.get(station.id()), station.id().equals(RISING) ? anchor : null);
  }
}
