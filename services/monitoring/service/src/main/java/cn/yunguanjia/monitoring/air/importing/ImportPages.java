package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.monitoring.file.FaultyLines;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bringing in hourly means as a file. */
@RestController
@Tag(name = "monitoring: air and water")
class ImportPages {
  private final AirImport imports;
  private final ImportView view;

  /**
   * @param name of the file
   * @param csv its content
   * @param registeredOnly lines of stations that are not registered are passed over
   */
  record Request(String name, String csv, boolean registeredOnly) {}

  ImportPages(AirImport imports, ImportView view) {
    this.imports = imports;
    this.view = view;
  }

  @PostMapping(path = "/api/monitoring/air/import", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Import hourly means of air stations, whole or not at all; also as text/csv")
  Map<String, Object> fromPage(@RequestBody Request request, Caller caller) {
    return take(request.name(), request.csv(), request.registeredOnly(), caller);
  }

  @PostMapping(path = "/api/monitoring/air/import", consumes = "text/csv")
  @Operation(summary = "Import hourly means of air stations, whole or not at all")
  Map<String, Object> fromFile(
      @RequestParam(required = false) String name,
      @RequestParam(defaultValue = "false") boolean registeredOnly,
      @RequestBody byte[] csv,
      Caller caller) {
    String text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);
    return take(name, text, registeredOnly, caller);
  }

  @GetMapping("/api/monitoring/air/imports")
  @Operation(summary = "Files that were imported, newest first")
  Map<String, Object> imported(Caller caller) {
    caller.require("officer", "admin", "auditor", "commander");
    return Map.of("items", view.newest());
  }

  private Map<String, Object> take(String name, String csv, boolean passOver, Caller caller) {
    caller.require("officer", "admin");
    AirImport.Taken taken = imports.take(name, csv, passOver, caller);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("already", taken.already());
    answer.put("sha256", taken.file().sha256());
    answer.put("hours", taken.file().hours());
    answer.put("passed", taken.file().passed());
    answer.put("stations", taken.file().stations());
    answer.put("from", cn.yunguanjia.language.CityTime.local(taken.file().from()));
    answer.put("to", cn.yunguanjia.language.CityTime.local(taken.file().to()));
    return answer;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> faulty(FaultyFile thrown, Locale locale) {
    return FaultyLines.refused("air-file-faulty", thrown.faults(), locale);
  }
}
