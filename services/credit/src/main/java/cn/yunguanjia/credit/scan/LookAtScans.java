package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.domain.scan.ScanRuleBook;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.credit.UnusualScansFlagged;
import cn.yunguanjia.platform.problem.AskedArea;
import cn.yunguanjia.platform.security.Caller;
import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scans of an area with what is unusual about them, for those who watch over it. */
@RestController
class LookAtScans {
  private static final int MOST_CODES = 50;
  private static final int FLAG_DAYS = 30;
  private final ScanBook book;
  private final Codes codes;
  private final ScanRuleBook rules;
  private final Clock clock;

  LookAtScans(ScanBook book, Codes codes, ScanRuleBook rules, Clock clock) {
    this.book = book;
    this.codes = codes;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param day the last of the seven days, today where none is given
   */
  @GetMapping("/api/credit/scans")
  @Operation(
      summary = "扫码情况 Scans of an area in the last seven days and what is unusual about them")
  Map<String, Object> scans(
      @RequestParam(defaultValue = "330400") String area,
      @RequestParam(required = false) LocalDate day,
      Caller caller) {
    caller.require("officer", "commander", "auditor", "admin");
    AskedArea.mustBeKnown(area);
    Instant now = clock.instant();
    LocalDate last = day == null ? CityTime.day(now) : day;
    Map<String, Document> firms =
        codes.firms(Filters.exists("codeId")).stream()
            .collect(Collectors.toMap(firm -> firm.getString("_id"), firm -> firm));
    List<ScanDay> scans =
        book.all(ScanDays.first(last), last).stream()
            .filter(scan -> sees(caller, area, scan.area()))
            .toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("asOf", now);
    answer.put("days", ScanDays.of(last, scans));
    answer.put("codes", codes(last, scans, firms));
    answer.put(
        "flags",
        book.flags(last.minusDays(FLAG_DAYS), last).stream()
            .filter(flag -> sees(caller, area, flag.flagged()))
            .map(flag -> flag(flag, firms, caller))
            .toList());
    answer.put("rules", rules.inForce(last));
    return answer;
  }

  private static boolean sees(Caller caller, String asked, String area) {
    return Region.covers(asked, area) && caller.actsFor(area);
  }

  /**
   * What concerns no single firm is no secret of the city: a county may have to do with it, too.
   */
  private static boolean sees(Caller caller, String asked, UnusualScansFlagged flag) {
    return Region.covers(asked, flag.area())
        && (flag.uscc() == null || caller.actsFor(flag.area()));
  }

  private static Map<String, Object> flag(
      ScanBook.Flag flag, Map<String, Document> firms, Caller caller) {
    var flagged = flag.flagged();
    boolean acts = caller.isAny("officer", "admin") && caller.actsFor(flagged.area());
    return ScanFlagJson.of(flag, firms.get(String.valueOf(flagged.uscc())), acts);
  }

  /** The most scanned first. */
  private static List<Map<String, Object>> codes(
      LocalDate last, List<ScanDay> scans, Map<String, Document> firms) {
    return scans.stream()
        .filter(scan -> scan.codeId() != null)
        .collect(Collectors.groupingBy(ScanDay::codeId))
        .values()
        .stream()
        .sorted(Comparator.comparingInt(LookAtScans::total).reversed())
        .limit(MOST_CODES)
        .map(ofCode -> row(last, ofCode, firms))
        .toList();
  }

  private static Map<String, Object> row(
      LocalDate last, List<ScanDay> ofCode, Map<String, Document> firms) {
    ScanDay any = ofCode.getFirst();
    Document firm = firms.get(any.uscc());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("codeId", any.codeId());
    row.put("uscc", any.uscc());
    row.put("name", firm == null ? null : CodeView.name(firm));
    row.put("area", any.area());
    row.put("total", total(ofCode));
    row.put("forged", ofCode.stream().mapToInt(ScanDay::forged).sum());
    row.put("days", ScanDays.of(last, ofCode));
    return row;
  }

  private static int total(List<ScanDay> scans) {
    return scans.stream().mapToInt(ScanDay::total).sum();
  }
}
