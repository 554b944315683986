package cn.yunguanjia.monitoring.water.sample;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.WaterSamplesImported;
import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.monitoring.file.Sha256;
import cn.yunguanjia.monitoring.file.TakenOnce;
import cn.yunguanjia.monitoring.water.section.SectionListView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Outcome;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.Problems;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples of laboratories as a file: all of it, or, with one line wrong, nothing. */
@RestController
@Tag(name = "monitoring: surface water")
class SampleImport {
  private static final int MOST_BYTES = 2_000_000;
  private static final int MOST_FAULTS = 200;
  private static final Set<String> KINDS = Set.of("MANUAL", "AUTOMATIC");
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  private final SectionListView sections;
  private final SampleView view;
  private final Decisions decisions;
  private final Clock clock;

  /**
   * @param known whether the same file had been taken in before; then nothing changed
   */
  record Taken(String file, int samples, int values, boolean known) {}

  record Fault(int line, String column, String message) {}

  SampleImport(SectionListView sections, SampleView view, Decisions decisions, Clock clock) {
    this.sections = sections;
    this.view = view;
    this.decisions = decisions;
    this.clock = clock;
  }

  @PostMapping(
      path = "/api/monitoring/water/import",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @Operation(summary = "Import water samples from CSV, all or nothing, with faults by line")
  ResponseEntity<?> importFile(
      @RequestBody byte[] bytes,
      @RequestParam(defaultValue = "MANUAL") String kind,
      @RequestParam(defaultValue = "") String name,
      Caller caller,
      Locale locale) {
    caller.require("officer", "admin");
    if (!KINDS.contains(kind)) {
      throw refused("kind", "监测方式须为 MANUAL 或 AUTOMATIC", "The kind is MANUAL or AUTOMATIC");
    }
    if (bytes.length > MOST_BYTES) {
      throw refused("file", "文件超过 2 MB，请分开导入", "The file is over 2 MB; split it");
    }
    SampleFile file =
        new SampleFile(
                (id, time) -> sections.on(CityTime.day(time)).flatMap(list -> list.find(id)),
                caller::actsFor,
                clock.instant().plus(CLOCKS_DIFFER))
            .read(FileText.of(bytes));
    if (!file.faults().isEmpty()) {
      return faulty(file.faults(), locale);
    }
    String id = Sha256.of((kind + "\n").getBytes(StandardCharsets.US_ASCII), bytes);
    Outcome<TakenOnce.File> outcome =
        decisions.execute(
            Subject.of("water-samples", id),
            new TakenOnce<>(WaterSamplesImported.class),
            new WaterSamplesImported(id, name, kind, file.samples(), clock.instant()),
            caller.origin());
    int values = file.samples().stream().mapToInt(s -> s.values().size()).sum();
    boolean known = outcome.events().isEmpty();
    return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED)
        .body(new Taken(id, file.samples().size(), values, known));
  }

  @GetMapping("/api/monitoring/water/imports")
  @Operation(summary = "Files of samples that were taken in, newest first")
  Map<String, List<SampleView.Imported>> files(Caller caller) {
    caller.require("officer", "admin", "commander", "auditor");
    return Map.of("items", view.files());
  }

  private static ResponseEntity<ProblemDetail> faulty(List<LineFault> faults, Locale locale) {
    LineFault first = faults.getFirst();
    ProblemDetail problem =
        Problems.problem(
            HttpStatus.BAD_REQUEST,
            "water-file-faulty",
            Bilingual.of(
                "文件有 "
                    + faults.size()
                    + " 处错误，没有导入任何数据。第 "
                    + first.line()
                    + " 行："
                    + first.message().zh(),
                "The file has "
                    + faults.size()
                    + " faults and nothing was imported. Line "
                    + first.line()
                    + ": "
                    + first.message().en()),
            locale);
    problem.setProperty("field", first.column());
    problem.setProperty(
        "errors",
        faults.stream()
            .limit(MOST_FAULTS)
            .map(f -> new Fault(f.line(), f.column(), f.message().in(locale)))
            .toList());
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static RefusedException refused(String field, String zh, String en) {
    return new RefusedException(Refusal.invalid("water-import-" + field, field, zh, en));
  }
}
