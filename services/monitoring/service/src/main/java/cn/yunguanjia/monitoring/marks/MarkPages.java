package cn.yunguanjia.monitoring.marks;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.OutletMarked;
import cn.yunguanjia.monitoring.firms.Firm;
import cn.yunguanjia.monitoring.firms.FirmView;
import cn.yunguanjia.monitoring.register.AskedOutlet;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.EventTimeRuleBook;
import cn.yunguanjia.monitoring.rules.EventTimeRules;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Marks that permit holders lay over their data, and what officers make of them. */
@RestController
@Tag(name = "monitoring: marks")
@RequestMapping("/api/monitoring/marks")
class MarkPages {
  private static final int MOST = 500;
  private final Decisions decisions;
  private final MarkView marks;
  private final DeviceView devices;
  private final EventTimeRuleBook rules;
  private final FirmView firms;
  private final Clock clock;

  /** A mark as it is listed: with the names of the firm and of its outlet. */
  record Named(@JsonUnwrapped MarkView.Entry mark, Bilingual enterprise, Bilingual outletName) {
    Named(MarkView.Entry mark, Firm firm) {
      this(mark, firm.name(), name(firm.place(OutletId.parse(mark.outlet()).code())));
    }

    private static Bilingual name(Firm.Place place) {
      return place == null ? null : place.name();
    }
  }

  /**
   * @param outlet uscc:code
   * @param factors codes the mark is about; none for all of the outlet
   * @param state letter of HJ 212-2017, 6.6.4
   */
  record Request(
      String outlet,
      List<String> factors,
      OffsetDateTime from,
      OffsetDateTime to,
      String state,
      String reason,
      String evidence) {}

  record Refuse(String reason) {}

  record Accept(String note) {}

  MarkPages(
      Decisions decisions,
      MarkView marks,
      DeviceView devices,
      EventTimeRuleBook rules,
      FirmView firms,
      Clock clock) {
    this.decisions = decisions;
    this.marks = marks;
    this.devices = devices;
    this.rules = rules;
    this.firms = firms;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Mark a span of one's own outlet, with reason and evidence",
      description =
          "The marked span is not judged: findings in it are withdrawn, visibly, and come back"
              + " when an officer refuses the mark.")
  OutletMarked mark(@RequestBody Request request, Caller caller) {
    OutletId outlet = AskedOutlet.parse(String.valueOf(request.outlet()));
    if (!caller.holds(outlet.uscc())) {
      throw missing(request.outlet());
    }
    String area = devices.areas(List.of(outlet.toString())).get(outlet.toString());
    if (area == null) {
      throw missing(request.outlet());
    }
    Instant now = clock.instant();
    Marks.Mark mark =
        new Marks.Mark(
            outlet.toString(),
            area,
            request.factors() == null
                ? List.of()
                : request.factors().stream().distinct().sorted().toList(),
            instant(request.from()),
            instant(request.to()),
            request.state(),
            request.reason(),
            request.evidence(),
            rules.at(request.from() == null ? now : instant(request.from())),
            now);
    return decisions
        .execute(subject(outlet.toString()), new Marks(), mark, caller.origin())
        .state()
        .standing()
        .values()
        .stream()
        .filter(standing -> Marks.same(standing, mark))
        .findFirst()
        .orElseThrow();
  }

  @PostMapping("/{markId}/refuse")
  @Operation(summary = "Refuse a mark: its span is judged again")
  MarkView.Entry refuse(@PathVariable String markId, @RequestBody Refuse request, Caller caller) {
    MarkView.Entry mark = ofOwnArea(markId, caller);
    decisions.execute(
        subject(mark.outlet()),
        new Marks(),
        new Marks.Refuse(markId, request.reason(), clock.instant()),
        caller.origin());
    return mark;
  }

  @PostMapping("/{markId}/accept")
  @Operation(summary = "Say that a mark was looked at and holds; it may still be refused later")
  MarkView.Entry accept(
      @PathVariable String markId, @RequestBody(required = false) Accept request, Caller caller) {
    MarkView.Entry mark = ofOwnArea(markId, caller);
    decisions.execute(
        subject(mark.outlet()),
        new Marks(),
        new Marks.Accept(markId, request == null ? null : request.note(), clock.instant()),
        caller.origin());
    return mark;
  }

  private MarkView.Entry ofOwnArea(String markId, Caller caller) {
    caller.require("officer");
    MarkView.Entry mark =
        marks
            .find(markId)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "no-such-mark", "没有标记 " + markId, "There is no mark " + markId)));
    caller.requireArea(mark.area());
    return mark;
  }

  @GetMapping
  @Operation(summary = "Marks of an outlet, of a firm or of an area, newest span first")
  Map<String, Object> list(
      @RequestParam(required = false) String outlet,
      @RequestParam(required = false) String uscc,
      @RequestParam(required = false) String area,
      Caller caller) {
    List<MarkView.Entry> found =
        outlet != null
            ? marks.of(AskedOutlet.parse(outlet).toString())
            : uscc != null ? marks.ofFirm(uscc) : marks.all();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(
        "items",
        found.stream()
            .filter(mark -> area == null || Region.covers(area, mark.area()))
            .filter(mark -> caller.actsFor(mark.area()) || caller.holds(mark.uscc()))
            .limit(MOST)
            .map(mark -> new Named(mark, firms.find(mark.uscc())))
            .toList());
    page.put("next", null);
    return page;
  }

  @GetMapping("/rules")
  @Operation(summary = "Which states may be marked now, how long and how often")
  EventTimeRules rules() {
    return rules.at(clock.instant());
  }

  private static Subject subject(String outlet) {
    return Subject.of("marks", outlet);
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static RefusedException missing(String outlet) {
    return new RefusedException(
        Refusal.notFound(
            "no-such-outlet", "没有您可标记的排放口 " + outlet, "No outlet you may mark: " + outlet));
  }
}
