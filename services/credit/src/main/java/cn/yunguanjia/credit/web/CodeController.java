package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.plate.GatePlate;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.platform.problem.AskedArea;
import cn.yunguanjia.platform.problem.RefusedException;
import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Codes for everybody. */
@RestController
@RequestMapping("/api/public/codes")
class CodeController {
  private static final int MOST_HITS = 10;
  private static final int MOST_MOVED = 20;
  private final Codes codes;
  private final CodeView view;
  private final GatePlate plate;
  private final Clock clock;

  CodeController(Codes codes, CodeView view, GatePlate plate, Clock clock) {
    this.codes = codes;
    this.view = view;
    this.plate = plate;
    this.clock = clock;
  }

  @GetMapping("/{codeId}")
  @Operation(
      summary = "查一个环保码 A code: colour, score, reasons, limits, what went over; also as of a time")
  Map<String, Object> code(
      @PathVariable String codeId, @RequestParam(required = false) String asOf) {
    return view.json(
        view.require(codes.firmOfCode(CodeId.read(codeId)), Moments.read(asOf, clock)));
  }

  @GetMapping(value = "/{codeId}/qr.svg", produces = "image/svg+xml")
  @Operation(summary = "门牌二维码 The QR code of the plate at the main gate as SVG, signed")
  String plate(@PathVariable String codeId) {
    var found = view.require(codes.firmOfCode(CodeId.read(codeId)), clock.instant());
    return plate.svg(found.firm().getString("codeId"), found.firm().getString("_id"));
  }

  /**
   * @param q part of a name or an address, the name of a county, or the beginning of a credit code
   *     or environmental code; names come first
   */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "查找企业 Firms by name, place, credit code or code")
  Map<String, Object> search(@RequestParam String q) {
    String asked = q.strip();
    if (asked.length() < 2 || asked.length() > 100) {
      throw new RefusedException(
          Refusal.invalid(
              "query-length", "q", "请输入 2 到 100 个字", "Please type 2 to 100 characters"));
    }
    Pattern part = Pattern.compile(Pattern.quote(asked), Pattern.CASE_INSENSITIVE);
    Pattern start =
        Pattern.compile("^" + Pattern.quote(asked.toUpperCase(Locale.ROOT).replace("-", "")));
    List<Bson> either = new ArrayList<>();
    either.add(Filters.regex("nameZh", part));
    either.add(Filters.regex("nameEn", part));
    either.add(Filters.regex("address", part));
    either.add(Filters.regex("_id", start));
    either.add(Filters.regex("codeId", start));
    either.add(Filters.in("area", countiesNamed(asked)));
    List<Document> found =
        codes.firms(Filters.and(Filters.exists("codeId"), Filters.or(either))).stream()
            .sorted(Comparator.comparing(firm -> !named(firm, part)))
            .toList();
    Instant now = clock.instant();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", found.stream().limit(MOST_HITS).map(firm -> hit(firm, now)).toList());
    answer.put("total", found.size());
    answer.put("next", null);
    return answer;
  }

  private static boolean named(Document firm, Pattern part) {
    return Stream.of("nameZh", "nameEn")
        .map(firm::getString)
        .anyMatch(name -> name != null && part.matcher(name).find());
  }

  private static List<String> countiesNamed(String asked) {
    String lower = asked.toLowerCase(Locale.ROOT);
    return Region.COUNTIES.stream()
        .filter(
            county ->
                county.name().zh().startsWith(asked)
                    || county.name().en().toLowerCase(Locale.ROOT).startsWith(lower))
        .map(Region::code)
        .toList();
  }

  @GetMapping("/distribution")
  @Operation(summary = "各颜色的家数 How many firms have each colour, and who moved")
  Map<String, Object> distribution(
      @RequestParam(defaultValue = "330400") String area,
      @RequestParam(required = false) String asOf) {
    AskedArea.mustBeKnown(area);
    Instant at = Moments.read(asOf, clock);
    Map<CodeStatus, Integer> counts = new LinkedHashMap<>();
    for (CodeStatus status : CodeStatus.values()) {
      counts.put(status, 0);
    }
    List<Map<String, Object>> moved = new ArrayList<>();
    int total = 0;
    for (Document firm : codes.firms(Filters.exists("codeId"))) {
      var found = Region.covers(area, firm.getString("area")) ? view.at(firm, at) : null;
      if (found == null) {
        continue;
      }
      total++;
      counts.merge(found.standing().status(), 1, Integer::sum);
      CodeView.changes(found).stream()
          .filter(c -> c.from() != null && c.from() != c.to() && !c.at().isAfter(at))
          .max(Comparator.comparing(CodeStatusChanged::at))
          .ifPresent(c -> moved.add(moved(firm, c)));
    }
    moved.sort(Comparator.comparing((Map<String, Object> m) -> (Instant) m.get("at")).reversed());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("asOf", at);
    answer.put("total", total);
    answer.put("counts", counts);
    answer.put("moved", moved.stream().limit(MOST_MOVED).toList());
    return answer;
  }

  private Map<String, Object> hit(Document firm, Instant now) {
    Map<String, Object> hit = new LinkedHashMap<>();
    var found = view.at(firm, now);
    hit.put("codeId", firm.getString("codeId"));
    hit.put("name", CodeView.name(firm));
    hit.put("uscc", firm.getString("_id"));
    hit.put("area", firm.getString("area"));
    hit.put("address", firm.getString("address"));
    hit.put("status", found == null ? CodeStatus.GREY : found.standing().status());
    return hit;
  }

  private static Map<String, Object> moved(Document firm, CodeStatusChanged change) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("codeId", change.codeId());
    row.put("name", CodeView.name(firm));
    row.put("from", change.from());
    row.put("to", change.to());
    row.put("at", change.at());
    row.put("reason", change.reasons().isEmpty() ? null : change.reasons().getFirst());
    return row;
  }
}
