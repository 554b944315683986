package cn.yunguanjia.monitoring.corrections;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.judgement.FindingId;
import cn.yunguanjia.monitoring.register.AskedOutlet;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was corrected in an outlet's means: what stood before, why it changed, what that did. */
@RestController
@Tag(name = "monitoring: readings")
class CorrectionPages {
  private static final Duration MONTH = Duration.ofDays(31);
  private static final int MOST = 500;
  private final CorrectionView corrections;
  private final DeviceView devices;
  private final Clock clock;

  CorrectionPages(CorrectionView corrections, DeviceView devices, Clock clock) {
    this.corrections = corrections;
    this.devices = devices;
    this.clock = clock;
  }

  @GetMapping("/api/monitoring/outlets/{outlet}/corrections")
  @Operation(
      summary = "Corrected hourly and daily means of an outlet, latest correction first",
      description =
          "By time of measurement; the last 31 days where none is given. effect says whether a"
              + " finding was CONFIRMED or WITHDRAWN by it, or null.")
  Map<String, Object> list(
      @PathVariable String outlet,
      @RequestParam(required = false) String factor,
      @RequestParam(required = false) OffsetDateTime from,
      @RequestParam(required = false) OffsetDateTime to,
      Caller caller) {
    OutletId asked = AskedOutlet.parse(outlet);
    boolean may =
        caller.holds(asked.uscc())
            || devices.areas(List.of(outlet)).values().stream().anyMatch(caller::actsFor);
    if (!may) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-outlet", "没有您可查看的排放口 " + outlet, "No outlet you may see: " + outlet));
    }
    Instant end = to == null ? clock.instant() : to.toInstant();
    Instant begin = from == null ? end.minus(MONTH) : from.toInstant();
    List<Document> found =
        corrections.of(outlet, begin, end).stream()
            .filter(each -> factor == null || factor.equals(each.getString("factor")))
            .limit(MOST)
            .toList();
    Map<String, List<Document>> decided =
        corrections.decided(found.stream().map(CorrectionPages::finding).distinct().toList());
    Map<String, String> nextOfSame = new HashMap<>();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", found.stream().map(each -> shown(each, decided, nextOfSame)).toList());
    page.put("next", null);
    return page;
  }

  /**
   * A judgement follows its correction in the log, before the next correction of the same mean.
   *
   * @param nextOfSame when the next correction of each mean was told; filled from newest to oldest
   */
  private static Map<String, Object> shown(
      Document each, Map<String, List<Document>> decided, Map<String, String> nextOfSame) {
    String finding = finding(each);
    String told = CorrectionView.told(each);
    String next = nextOfSame.put(finding, told);
    String effect =
        decided.getOrDefault(finding, List.of()).stream()
            .filter(step -> CorrectionView.told(step).compareTo(told) >= 0)
            .filter(step -> next == null || CorrectionView.told(step).compareTo(next) < 0)
            .map(step -> step.getString("effect"))
            .findFirst()
            .orElse(null);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("correctionId", each.getString("correctionId"));
    shown.put("factor", each.getString("factor"));
    shown.put("name", Pollutant.nameOf(each.getString("factor")));
    shown.put("unit", each.getString("unit"));
    shown.put("period", each.getString("period"));
    shown.put("start", Instant.parse(each.getString("start")));
    shown.put("before", each.get("before"));
    shown.put("after", each.get("after"));
    shown.put("cause", each.getString("cause"));
    shown.put("causeText", Cause.valueOf(each.getString("cause")).words());
    shown.put("at", Instant.parse(each.getString("at")));
    shown.put("effect", effect);
    shown.put("effectText", effect == null ? null : words(effect));
    shown.put("exceedanceId", effect == null ? null : finding);
    shown.put("eventId", each.getString("eventId"));
    return shown;
  }

  private static Bilingual words(String effect) {
    return effect.equals("CONFIRMED")
        ? Bilingual.of("确认超标", "exceedance confirmed")
        : Bilingual.of("撤销超标", "exceedance withdrawn");
  }

  private static String finding(Document each) {
    return FindingId.of(
        each.getString("outlet"),
        each.getString("factor"),
        AveragingPeriod.valueOf(each.getString("period")),
        Instant.parse(each.getString("start")));
  }
}
