package cn.yunguanjia.monitoring.station;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.StationRegistered;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the environment itself is measured. */
@RestController
@Tag(name = "monitoring: stations")
@RequestMapping("/api/monitoring/stations")
class StationRegister {
  private final Decisions decisions;
  private final StationView view;
  private final Clock clock;

  /**
   * @param lon degrees, CGCS2000
   * @param lat degrees, CGCS2000
   */
  record Request(
      String id,
      Bilingual name,
      Medium kind,
      String level,
      String area,
      Double lon,
      Double lat,
      Instant at) {}

  StationRegister(Decisions decisions, StationView view, Clock clock) {
    this.decisions = decisions;
    this.view = view;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Register an air station or a section of a water")
  Map<String, String> register(@RequestBody Request request, Caller caller) {
    caller.require("officer", "admin");
    if (request.area() == null || Region.find(request.area()).isEmpty()) {
      throw refused("area", "请给出站点所在县（市、区）的区划代码", "Give the code of the county the station is in");
    }
    caller.requireArea(request.area());
    if (request.lon() == null || request.lat() == null) {
      throw refused("lon", "请给出站点经纬度", "Give the station's position: lon and lat");
    }
    decisions.execute(
        Subject.of("station", String.valueOf(request.id())),
        new Stations(),
        new StationRegistered(
            request.id(),
            request.name(),
            request.kind(),
            request.level(),
            request.area(),
            request.lon(),
            request.lat(),
            caller.effective(request.at(), clock)),
        caller.origin());
    return Map.of("id", request.id());
  }

  @GetMapping
  @Operation(summary = "Registered stations and sections")
  Map<String, List<StationView.Station>> stations(
      @RequestParam(required = false) Medium kind, @RequestParam(required = false) String area) {
    return Map.of("items", view.find(kind, area));
  }

  private static RefusedException refused(String field, String zh, String en) {
    return new RefusedException(Refusal.invalid("station-" + field, field, zh, en));
  }
}
