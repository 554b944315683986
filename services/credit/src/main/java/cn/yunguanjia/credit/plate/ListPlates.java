package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.credit.view.PlateBook;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.problem.AskedArea;
import cn.yunguanjia.platform.security.Caller;
import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The firms of an area with how many plates they have, for those who watch over it. */
@RestController
class ListPlates {
  private static final int PAGE = 50;
  private final Codes codes;
  private final PlateBook book;
  private final PrintsToRenew renew;

  ListPlates(Codes codes, PlateBook book, PrintsToRenew renew) {
    this.codes = codes;
    this.book = book;
    this.renew = renew;
  }

  /**
   * @param q part of a name, the beginning of a credit code, an environmental code or a plate's
   *     serial
   * @param printAgain only firms with plates that must be printed again
   * @param after the credit code at which the page before ended
   */
  @GetMapping("/api/credit/plates")
  @Operation(
      summary = "门牌清单 Firms of an area with their door plates; found by name, code or serial")
  Map<String, Object> list(
      @RequestParam(defaultValue = "330400") String area,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean printAgain,
      @RequestParam(defaultValue = "") String after,
      Caller caller) {
    caller.require("officer", "commander", "auditor", "admin");
    AskedArea.mustBeKnown(area);
    Map<String, List<Plate>> all = book.all();
    String asked = q.strip().toUpperCase(Locale.ROOT);
    PrintAgain again = renew.now();
    List<Document> watched =
        codes.firms(Filters.exists("codeId")).stream()
            .filter(firm -> Region.covers(area, firm.getString("area")))
            .filter(firm -> caller.actsFor(firm.getString("area")))
            .toList();
    List<Document> found =
        watched.stream()
            .filter(firm -> matches(firm, plates(all, firm), asked))
            .filter(firm -> !printAgain || count(again, plates(all, firm)) > 0)
            .toList();
    List<Document> page =
        found.stream()
            .sorted(Comparator.comparing(firm -> firm.getString("_id")))
            .filter(firm -> firm.getString("_id").compareTo(after) > 0)
            .limit(PAGE + 1L)
            .toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "items",
        page.stream().limit(PAGE).map(firm -> row(firm, plates(all, firm), again)).toList());
    answer.put("total", found.size());
    answer.put(
        "printAgain", watched.stream().mapToLong(firm -> count(again, plates(all, firm))).sum());
    answer.put("next", page.size() > PAGE ? page.get(PAGE - 1).getString("_id") : null);
    return answer;
  }

  private static List<Plate> plates(Map<String, List<Plate>> all, Document firm) {
    return all.getOrDefault(firm.getString("codeId"), List.of());
  }

  private static boolean matches(Document firm, List<Plate> plates, String asked) {
    String bare = asked.replaceAll("[\\s-]", "");
    return asked.isEmpty()
        || Stream.of("nameZh", "nameEn")
            .map(firm::getString)
            .filter(Objects::nonNull)
            .anyMatch(name -> name.toUpperCase(Locale.ROOT).contains(asked))
        || Stream.of("_id", "codeId").anyMatch(id -> firm.getString(id).startsWith(bare))
        || plates.stream().anyMatch(plate -> plate.serial().startsWith(bare));
  }

  private static Map<String, Object> row(Document firm, List<Plate> plates, PrintAgain again) {
    long hanging = plates.stream().filter(Plate.Hanging.class::isInstance).count();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("codeId", firm.getString("codeId"));
    row.put("uscc", firm.getString("_id"));
    row.put("name", CodeView.name(firm));
    row.put("area", firm.getString("area"));
    row.put("hanging", hanging);
    row.put("printAgain", count(again, plates));
    row.put("withdrawn", plates.size() - hanging);
    row.put("lastWithdrawnAt", lastWithdrawn(plates));
    return row;
  }

  private static long count(PrintAgain again, List<Plate> plates) {
    return plates.stream().filter(again::concerns).count();
  }

  private static Instant lastWithdrawn(List<Plate> plates) {
    return plates.stream()
        .filter(Plate.Withdrawn.class::isInstance)
        .map(plate -> ((Plate.Withdrawn) plate).withdrawn().at())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
