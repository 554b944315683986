package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.AirSamplesImported;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.file.FaultyLines;
import cn.yunguanjia.monitoring.file.Sha256;
import cn.yunguanjia.monitoring.file.TakenOnce;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Outcome;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Manual samples of air as a file: all of it, or, with one line wrong, nothing. */
@RestController
@Tag(name = "monitoring: air and water")
class ManualImport {
  private static final String PATH = "/api/monitoring/air/samples/import";
  private static final int MOST_CHARACTERS = 2_000_000;

  private final AirStations stations;
  private final Decisions decisions;
  private final Clock clock;

  record Request(String name, String csv) {}

  /**
   * @param known whether the same file had been taken in before; then nothing changed
   */
  record Taken(String file, int samples, int values, boolean known) {}

  ManualImport(AirStations stations, Decisions decisions, Clock clock) {
    this.stations = stations;
    this.decisions = decisions;
    this.clock = clock;
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Import manual samples of air stations, whole or not at all; also as text/csv",
      description =
          "station,date and any of so2,no2,pm10,pm2_5,co,o3_8h,tsp,nox,pb,bap: sampled over the 24"
              + " hours of the day, µg/m³ (CO mg/m³), below detection as <0.01 or 0.01L. Never part"
              + " of an index.")
  ResponseEntity<?> fromPage(@RequestBody Request request, Caller caller, Locale locale) {
    return take(request.name(), request.csv() == null ? "" : request.csv(), caller, locale);
  }

  @PostMapping(path = PATH, consumes = "text/csv")
  @Operation(summary = "Import manual samples of air stations, whole or not at all")
  ResponseEntity<?> fromFile(
      @RequestParam(defaultValue = "") String name,
      @RequestBody byte[] csv,
      Caller caller,
      Locale locale) {
    return take(name, new String(csv, StandardCharsets.UTF_8), caller, locale);
  }

  private ResponseEntity<?> take(String name, String csv, Caller caller, Locale locale) {
    caller.require("officer", "admin");
    if (csv.length() > MOST_CHARACTERS) {
      throw new RefusedException(
          Refusal.invalid(
              "air-samples-too-long", "csv", "文件超过 2 MB，请分开导入", "The file is over 2 MB; split it"));
    }
    ManualFile file =
        new ManualFile(stations::find, caller::actsFor, CityTime.day(clock.instant())).read(csv);
    if (!file.faults().isEmpty()) {
      return FaultyLines.refused("air-samples-faulty", file.faults(), locale);
    }
    String id = Sha256.of(csv.getBytes(StandardCharsets.UTF_8));
    Outcome<TakenOnce.File> outcome =
        decisions.execute(
            Subject.of("air-samples", id),
            new TakenOnce<>(AirSamplesImported.class),
            new AirSamplesImported(id, name == null ? "" : name, file.samples(), clock.instant()),
            caller.origin());
    boolean known = outcome.events().isEmpty();
    int values = file.samples().stream().mapToInt(sample -> sample.values().size()).sum();
    return ResponseEntity.status(known ? 200 : 201)
        .body(new Taken(id, file.samples().size(), values, known));
  }
}
