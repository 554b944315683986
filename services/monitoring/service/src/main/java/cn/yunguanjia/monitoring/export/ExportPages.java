package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.register.SeenOutlet;
import cn.yunguanjia.platform.problem.Language;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What can be taken along of an outlet: its series as a table, its frames as evidence. */
@RestController
@Tag(name = "monitoring: exports")
@RequestMapping("/api/monitoring/outlets/{outlet}")
class ExportPages {
  private static final int MOST_DAYS_OF_FRAMES = 31;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private final SeenOutlet outlets;
  private final SeriesFiles files;
  private final EvidenceZip evidence;
  private final Clock clock;

  ExportPages(SeenOutlet outlets, SeriesFiles files, EvidenceZip evidence, Clock clock) {
    this.outlets = outlets;
    this.files = files;
    this.evidence = evidence;
    this.clock = clock;
  }

  @GetMapping("/export.csv")
  @Operation(summary = "A series as CSV: UTF-8, values as sent, marks, the limit in force")
  ResponseEntity<StreamingResponseBody> csv(
      @PathVariable String outlet,
      @RequestParam(required = false) String factors,
      @RequestParam(defaultValue = "hour") String resolution,
      @RequestParam OffsetDateTime from,
      @RequestParam OffsetDateTime to,
      @RequestParam(required = false) OffsetDateTime asOf,
      @RequestParam(required = false) String lang,
      Caller caller,
      HttpServletRequest request) {
    Locale language = language(lang, request);
    Asked asked =
        Asked.of(outlets.require(outlet, caller), factors, resolution, from, to, past(asOf));
    return file(
        name(asked.outlet(), from, to, "csv"),
        "text/csv;charset=UTF-8",
        out -> files.csv(asked, language, out));
  }

  @GetMapping("/export.xlsx")
  @Operation(summary = "A series as an Excel workbook, with a sheet that says what it is")
  ResponseEntity<StreamingResponseBody> xlsx(
      @PathVariable String outlet,
      @RequestParam(required = false) String factors,
      @RequestParam(defaultValue = "hour") String resolution,
      @RequestParam OffsetDateTime from,
      @RequestParam OffsetDateTime to,
      @RequestParam(required = false) OffsetDateTime asOf,
      @RequestParam(required = false) String lang,
      Caller caller,
      HttpServletRequest request) {
    Locale language = language(lang, request);
    Asked asked =
        Asked.of(outlets.require(outlet, caller), factors, resolution, from, to, past(asOf));
    return file(
        name(asked.outlet(), from, to, "xlsx"), XLSX, out -> files.xlsx(asked, language, out));
  }

  /** Frames hold the device's password, so they are for those who keep evidence. */
  @GetMapping("/evidence.zip")
  @Operation(
      summary = "Frames exactly as received, with their hashes and how to verify them",
      description =
          "by: received or measured says whose time the span is. asOf: only what had been received"
              + " by then.")
  ResponseEntity<StreamingResponseBody> evidence(
      @PathVariable String outlet,
      @RequestParam OffsetDateTime from,
      @RequestParam OffsetDateTime to,
      @RequestParam(defaultValue = "received") String by,
      @RequestParam(required = false) OffsetDateTime asOf,
      Caller caller) {
    caller.require("officer", "admin", "auditor");
    OutletId asked = outlets.require(outlet, caller);
    Asked.bounded(from, to, MOST_DAYS_OF_FRAMES, "raw");
    Instant past = past(asOf);
    Picked picked =
        new Picked(
            Picked.By.of(by),
            from.toInstant(),
            to.toInstant(),
            past == null ? clock.instant() : past);
    return file(
        name(asked, from, to, "zip"), "application/zip", out -> evidence.write(asked, picked, out));
  }

  /** What will be known at a later time nobody can say. */
  private Instant past(OffsetDateTime asOf) {
    if (asOf != null && asOf.toInstant().isAfter(clock.instant())) {
      throw new RefusedException(
          Refusal.invalid(
              "as-of-in-future", "asOf", "回看的时间不能晚于现在", "One can look back only, not ahead"));
    }
    return asOf == null ? null : asOf.toInstant();
  }

  /** A link can set no header, so the page may say its language in the address. */
  private static Locale language(String asked, HttpServletRequest request) {
    return asked == null ? Language.of(request) : Locale.of("en".equals(asked) ? "en" : "zh");
  }

  private static String name(OutletId outlet, OffsetDateTime from, OffsetDateTime to, String kind) {
    return "%s-%s_%s_%s.%s"
        .formatted(outlet.uscc(), outlet.code(), from.toLocalDate(), to.toLocalDate(), kind);
  }

  private static ResponseEntity<StreamingResponseBody> file(
      String name, String type, StreamingResponseBody body) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(body);
  }
}
