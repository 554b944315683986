package cn.yunguanjia.monitoring.station;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.StationLevelChanged;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** By whom a station is controlled, dated: data of before stay what they were. */
@RestController
@Tag(name = "monitoring: stations")
class LevelRegister {
  private final Decisions decisions;
  private final StationView view;
  private final Clock clock;

  /**
   * @param from first day of data
   */
  record Request(String level, LocalDate from) {}

  LevelRegister(Decisions decisions, StationView view, Clock clock) {
    this.decisions = decisions;
    this.view = view;
    this.clock = clock;
  }

  @PostMapping("/api/monitoring/stations/{id}/level")
  @Operation(
      summary =
          "Change the level of a station from a day on; MICRO takes it out of official figures")
  Map<String, Object> change(@PathVariable String id, @RequestBody Request request, Caller caller) {
    caller.require("officer", "admin");
    StationView.Station station =
        view.find(id)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "no-such-station",
                            "没有登记站点 " + id,
                            "No station " + id + " is registered")));
    caller.requireArea(station.area());
    decisions.execute(
        Subject.of("station", id),
        new StationLevels(),
        new StationLevelChanged(id, request.level(), request.from(), clock.instant()),
        caller.origin());
    return Map.of("id", id, "level", request.level(), "from", request.from());
  }
}
