package cn.yunguanjia.monitoring.station;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.StationRegistered;
import java.util.Set;

/** Decides about one station or section of the environment itself. */
final class Stations implements Decider<Stations.Station, StationRegistered> {
  static final Set<String> LEVELS = Set.of("NATIONAL", "PROVINCE", "CITY", "MICRO");

  sealed interface Station {}

  record Unknown() implements Station {}

  record Registered() implements Station {}

  @Override
  public Station initial() {
    return new Unknown();
  }

  /** The command is the fact itself, not yet accepted. */
  @Override
  public Decision decide(Station station, StationRegistered asked) {
    if (station instanceof Registered) {
      return Decision.refused(
          Refusal.conflict(
              "station-registered",
              "站点 " + asked.stationId() + " 已登记",
              "The station " + asked.stationId() + " is registered already"));
    }
    if (asked.stationId() == null || !asked.stationId().matches("[0-9A-Za-z-]{1,24}")) {
      return invalid(
          "id", "站点编号须为 1 至 24 个字母、数字或连字符", "A station id has 1 to 24 letters, digits or hyphens");
    }
    if (asked.name() == null || asked.name().zh() == null || asked.name().zh().isBlank()) {
      return invalid("name", "请填写站点名称", "Give the station's name");
    }
    if (asked.kind() == null) {
      return invalid("kind", "站点类型须为 AIR 或 WATER", "The kind is AIR or WATER");
    }
    if (asked.level() == null || !LEVELS.contains(asked.level())) {
      return invalid(
          "level",
          "控制级别须为 NATIONAL、PROVINCE、CITY 或 MICRO（微型站）",
          "The level is NATIONAL, PROVINCE, CITY or MICRO");
    }
    if (Math.abs(asked.lon()) > 180 || Math.abs(asked.lat()) > 90) {
      return invalid("lon", "经纬度超出范围，单位为度", "The position is out of range; it is given in degrees");
    }
    return Decision.accepted(asked);
  }

  @Override
  public Station evolve(Station station, DomainEvent event) {
    return event instanceof StationRegistered ? new Registered() : station;
  }

  private static Decision invalid(String field, String zh, String en) {
    return Decision.refused(Refusal.invalid("station-" + field, field, zh, en));
  }
}
