package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.monitoring.domain.suspicion.Examine;
import cn.yunguanjia.monitoring.domain.suspicion.Suspicion;
import cn.yunguanjia.monitoring.domain.suspicion.Suspicions;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suspicions as officers read and settle them; whom they are about does not see them. */
@RestController
@Tag(name = "monitoring: suspicions")
@RequestMapping("/api/monitoring/suspicions")
class SuspicionDesk {
  private static final int MOST = 200;
  private static final int LONGEST_NOTE = 1000;
  private static final Comparator<Document> STRONGEST_FIRST =
      Comparator.comparing(SuspicionDesk::place);

  private final SuspicionView view;
  private final EvidenceStore evidence;
  private final SeenSuspicions seen;
  private final Decisions decisions;
  private final Clock clock;

  record Dismissal(String reason) {}

  record Inspection(String note) {}

  SuspicionDesk(
      SuspicionView view,
      EvidenceStore evidence,
      SeenSuspicions seen,
      Decisions decisions,
      Clock clock) {
    this.view = view;
    this.evidence = evidence;
    this.seen = seen;
    this.decisions = decisions;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "Data that looks broken or falsified, strongest first")
  Map<String, Object> list(
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String kind,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      @RequestParam(required = false) String outlet,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    seen.requireReader(caller);
    Wanted wanted = new Wanted(state, kind, area, uscc, outlet);
    String after = position(cursor);
    int size = Math.clamp(limit, 1, MOST);
    List<Document> found =
        view.all().stream()
            .filter(d -> caller.actsFor(d.getString("area")) && wanted.holds(d))
            .sorted(STRONGEST_FIRST)
            .toList();
    List<Document> rest = found.stream().filter(d -> place(d).compareTo(after) > 0).toList();
    List<Document> page = rest.subList(0, Math.min(size, rest.size()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("asOf", clock.instant());
    answer.put("total", found.size());
    answer.put("items", page.stream().map(SuspicionDesk::shown).toList());
    answer.put("next", rest.size() > size ? cursor(place(page.getLast())) : null);
    return answer;
  }

  @GetMapping("/{id}")
  @Operation(summary = "One suspicion with the evidence it rests on")
  Map<String, Object> one(@PathVariable String id, Caller caller) {
    Map<String, Object> shown = shown(seen.require(id, caller));
    shown.put("evidence", evidence.find(id).orElse(null));
    return shown;
  }

  @PostMapping("/{id}/dismiss")
  @Operation(summary = "An innocent cause is known; needs a reason")
  Map<String, Object> dismiss(
      @PathVariable String id, @RequestBody Dismissal asked, Caller caller) {
    String outlet = mayAct(id, caller);
    String reason = words("reason", asked.reason());
    return decide(
        outlet, id, new Examine.Dismiss(id, reason, caller.subject(), clock.instant()), caller);
  }

  @PostMapping("/{id}/take-up")
  @Operation(summary = "Somebody is to look on site: opens an inspection among the cases")
  Map<String, Object> takeUp(
      @PathVariable String id, @RequestBody Inspection asked, Caller caller) {
    String outlet = mayAct(id, caller);
    String note = words("note", asked.note());
    return decide(
        outlet, id, new Examine.TakeUp(id, note, caller.subject(), clock.instant()), caller);
  }

  private String mayAct(String id, Caller caller) {
    caller.require("officer", "admin");
    return seen.require(id, caller).getString("outlet");
  }

  private Map<String, Object> decide(String outlet, String id, Examine command, Caller caller) {
    Suspicion now =
        decisions
            .execute(Subject.of("suspicions", outlet), new Suspicions(), command, caller.origin())
            .state()
            .get(id);
    String state =
        switch (now) {
          case Suspicion.Open open -> SuspicionView.OPEN;
          case Suspicion.Withdrawn gone -> SuspicionView.WITHDRAWN;
          case Suspicion.Dismissed gone -> SuspicionView.DISMISSED;
          case Suspicion.TakenUp up -> SuspicionView.TAKEN_UP;
        };
    return Map.of("suspicionId", id, "state", state);
  }

  private static String words(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new RefusedException(
          Refusal.invalid(field + "-missing", field, "请写明理由或核查要点", "Say why, or what to look for"));
    }
    if (text.strip().length() > LONGEST_NOTE) {
      throw new RefusedException(
          Refusal.invalid(
              field + "-too-long",
              field,
              "不超过 " + LONGEST_NOTE + " 个字",
              "At most " + LONGEST_NOTE + " characters"));
    }
    return text.strip();
  }

  private static Map<String, Object> shown(Document d) {
    SuspicionKind kind = SuspicionKind.valueOf(d.getString("kind"));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("suspicionId", d.getString("_id"));
    shown.put("kind", kind.name());
    shown.put("title", kind.title());
    shown.put("state", d.getString("state"));
    shown.put("strength", d.getInteger("strength"));
    for (String field : List.of("uscc", "outlet", "area", "factor")) {
      shown.put(field, d.getString(field));
    }
    shown.put("name", name(d.getString("factor")));
    shown.put(
        "unit", d.getString("factor") == null ? null : Pollutant.unitOf(d.getString("factor")));
    for (String time : List.of("from", "to", "since")) {
      shown.put(time, Instant.parse(d.getString(time)));
    }
    shown.put("rules", d.getString("rules"));
    shown.put("note", d.getString("note"));
    return shown;
  }

  private static Bilingual name(String factor) {
    return factor == null ? Bilingual.of("数采仪", "Data logger") : Pollutant.nameOf(factor);
  }

  /** Where it stands in the list: strongest first, then the latest. */
  private static String place(Document d) {
    long upsideDown = Long.MAX_VALUE - Instant.parse(d.getString("from")).getEpochSecond();
    return "%02d|%019d|%s".formatted(99 - d.getInteger("strength"), upsideDown, d.getString("_id"));
  }

  private static String cursor(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static String position(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return "";
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (place.matches("\\d{2}\\|\\d{19}\\|.+")) {
        return place;
      }
    } catch (IllegalArgumentException notOurs) {
      // refused below, as any other text that is no cursor
    }
    throw new RefusedException(
        Refusal.invalid(
            "cursor-unknown", "cursor", "请使用上一页返回的 next", "Use the next of the page before"));
  }
}
