package cn.yunguanjia.monitoring.station;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.StationLevelChanged;
import cn.yunguanjia.language.monitoring.StationRegistered;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides by whom a registered station is controlled from a day on. */
final class StationLevels implements Decider<StationLevels.Station, StationLevelChanged> {

  sealed interface Station {}

  record Unknown() implements Station {}

  /** Levels by the first day they hold. */
  record Registered(SortedMap<LocalDate, String> levels) implements Station {
    String on(LocalDate day) {
      return levels.get(levels.headMap(day.plusDays(1)).lastKey());
    }
  }

  @Override
  public Station initial() {
    return new Unknown();
  }

  /** The command is the fact itself, not yet accepted. */
  @Override
  public Decision decide(Station station, StationLevelChanged asked) {
    if (asked.from() == null) {
      return Decision.refused(
          Refusal.invalid("station-from", "from", "请给出生效日期", "Give the first day it holds"));
    }
    if (asked.level() == null || !Stations.LEVELS.contains(asked.level())) {
      return Decision.refused(
          Refusal.invalid(
              "station-level",
              "level",
              "控制级别须为 NATIONAL、PROVINCE、CITY 或 MICRO（微型站）",
              "The level is NATIONAL, PROVINCE, CITY or MICRO"));
    }
    return switch (station) {
      case Unknown unknown ->
          Decision.refused(
              Refusal.notFound(
                  "no-such-station",
                  "没有登记站点 " + asked.stationId(),
                  "No station " + asked.stationId() + " is registered"));
      case Registered known when known.on(asked.from()).equals(asked.level()) ->
          Decision.unchanged();
      case Registered known -> Decision.accepted(asked);
    };
  }

  @Override
  public Station evolve(Station station, DomainEvent event) {
    return switch (event) {
      case StationRegistered registered ->
          new Registered(new TreeMap<>(Map.of(LocalDate.MIN, registered.level())));
      case StationLevelChanged changed when station instanceof Registered known -> {
        SortedMap<LocalDate, String> levels = new TreeMap<>(known.levels());
        levels.put(changed.from(), changed.level());
        yield new Registered(levels);
      }
      default -> station;
    };
  }
}
