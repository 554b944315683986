package cn.yunguanjia.monitoring.water.section;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.SectionListPublished;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the list of sections: publish one, read all. */
@RestController
@Tag(name = "monitoring: surface water")
@RequestMapping("/api/monitoring/water/section-lists")
class SectionListRegister {
  private final Decisions decisions;
  private final SectionListView view;
  private final Clock clock;

  record Request(
      String version,
      LocalDate effectiveFrom,
      Bilingual basis,
      List<AskedSection> sections,
      Instant at) {}

  SectionListRegister(Decisions decisions, SectionListView view, Clock clock) {
    this.decisions = decisions;
    this.view = view;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Publish a version of the list of sections; it holds from its first day on")
  Map<String, String> publish(@RequestBody Request request, Caller caller) {
    caller.require("officer", "admin");
    caller.requireArea(Region.JIAXING.code());
    decisions.execute(
        Subject.of("section-list", String.valueOf(request.version())),
        new SectionLists(),
        new SectionListPublished(
            request.version(),
            request.effectiveFrom(),
            request.basis(),
            request.sections() == null
                ? null
                : request.sections().stream().map(AskedSection::listed).toList(),
            caller.effective(request.at(), clock)),
        caller.origin());
    return Map.of("version", request.version());
  }

  @GetMapping
  @Operation(summary = "All versions of the list, the one that holds last comes last")
  Map<String, List<SectionList>> versions(Caller caller) {
    caller.require("officer", "admin", "commander", "auditor", "grid");
    return Map.of("items", view.versions());
  }
}
