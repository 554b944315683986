package cn.yunguanjia.credit.view;

import cn.yunguanjia.credit.domain.Deduction;
import cn.yunguanjia.credit.domain.Rating;
import cn.yunguanjia.credit.domain.RuleBook;
import cn.yunguanjia.credit.domain.Standing;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.credit.CreditEventRecorded;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A code as the public sees it, as of a time. */
@Component
public class CodeView {
  private final Codes codes;
  private final Emissions emissions;
  private final Limits limits;
  private final RuleBook book;

  CodeView(Codes codes, Emissions emissions, Limits limits, RuleBook book) {
    this.codes = codes;
    this.emissions = emissions;
    this.limits = limits;
    this.book = book;
  }

  /** A firm with what is known of it at a time. */
  public record At(
      Document firm, List<Codes.Deed> deeds, Rating rating, Standing standing, Instant since) {}

  /** Null where there was no such code at that time. */
  public At at(Document firm, Instant asOf) {
    if (firm == null
        || firm.getString("codeId") == null
        || Instant.parse(firm.getString("issuedAt")).isAfter(asOf)) {
      return null;
    }
    List<Codes.Deed> deeds = codes.deeds(firm.getString("_id"));
    Rating rating = codes.rating(deeds);
    Standing standing = Standing.of(rating, book, asOf);
    return new At(firm, deeds, rating, standing, since(rating, standing, asOf));
  }

  /** The same, or a refusal that says there is none. */
  public At require(Document firm, Instant asOf) {
    At found = at(firm, asOf);
    if (found == null) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-code",
              "没有这个环保码，请重新扫描或核对",
              "No firm has this code; please scan again or check it"));
    }
    return found;
  }

  public Map<String, Object> json(At at) {
    Document firm = at.firm();
    Standing standing = at.standing();
    String uscc = firm.getString("_id");
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("codeId", firm.getString("codeId"));
    view.put("kind", "ENTERPRISE");
    Map<String, Object> enterprise = new LinkedHashMap<>();
    enterprise.put("name", name(firm));
    enterprise.put("uscc", uscc);
    enterprise.put("area", firm.getString("area"));
    enterprise.put("areaName", Region.nameOf(firm.getString("area")));
    enterprise.put("address", firm.getString("address"));
    view.put("enterprise", enterprise);
    view.put("status", standing.status());
    view.put("since", at.since());
    view.put("asOf", standing.asOf());
    view.put("score", standing.score());
    view.put("reason", reason(at));
    view.put("reasons", standing.deductions().stream().map(d -> reason(at, d)).toList());
    view.put("vetoes", standing.vetoes());
    view.put("permit", permit(uscc, standing.asOf()));
    view.put("emissions", emissions.rows(uscc, standing.asOf()));
    view.put("limits", limits.rows(uscc, standing.asOf()));
    view.put("openCases", openCases(uscc, standing.asOf()));
    view.put("ruleSet", standing.rules().label());
    view.put("bands", standing.rules().bands());
    view.put("trend", trend(at));
    view.put("dataNote", standing.rules().note());
    return view;
  }

  public Map<String, Object> reason(At at, Deduction d) {
    Map<String, Object> reason = new LinkedHashMap<>();
    reason.put("item", d.item());
    reason.put("text", d.text());
    reason.put("clause", d.clause());
    reason.put("points", d.points());
    reason.put("since", d.since());
    reason.put("until", d.until());
    reason.put("open", d.open());
    reason.put("multiple", d.multiple());
    reason.put("repair", d.repair());
    CreditEventRecorded recorded = at.rating().recorded().get(String.valueOf(d.creditEventId()));
    reason.put("sourceId", recorded == null ? null : recorded.sourceId());
    reason.put("eventId", eventId(at.deeds(), d));
    return reason;
  }

  /**
   * Score and colour over the last year as steps, the first at its beginning or the first issue.
   */
  private static List<Map<String, Object>> trend(At at) {
    Instant end = at.standing().asOf();
    Instant begin = CityTime.startOf(CityTime.day(end).minusYears(1));
    List<Map<String, Object>> trend = new ArrayList<>();
    var before = at.rating().published().floorEntry(begin);
    if (before != null) {
      trend.add(step(begin, before.getValue()));
    }
    at.rating()
        .published()
        .subMap(begin, false, end, true)
        .forEach((time, mark) -> trend.add(step(time, mark)));
    return trend;
  }

  private static Map<String, Object> step(Instant at, Rating.Mark mark) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("at", at);
    step.put("score", mark.score());
    step.put("status", mark.status());
    return step;
  }

  public List<Map<String, Object>> history(At at) {
    List<Map<String, Object>> history = new ArrayList<>();
    CodeStatus from = null;
    for (var entry : at.rating().published().headMap(at.standing().asOf(), true).entrySet()) {
      if (entry.getValue().status() != from) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", entry.getKey());
        row.put("from", from);
        row.put("to", entry.getValue().status());
        row.put("score", entry.getValue().score());
        history.addFirst(row);
        from = entry.getValue().status();
      }
    }
    return history;
  }

  public static Bilingual name(Document firm) {
    String zh = firm.getString("nameZh");
    return zh == null
        ? Bilingual.of(firm.getString("_id"), firm.getString("_id"))
        : Bilingual.of(zh, firm.getString("nameEn"));
  }

  static String eventId(List<Codes.Deed> deeds, Deduction d) {
    return deeds.stream()
        .filter(
            deed ->
                deed.event() instanceof CreditEventRecorded e
                    && e.creditEventId().equals(d.creditEventId()))
        .map(Codes.Deed::eventId)
        .findFirst()
        .orElse(null);
  }

  /** One sentence in a neighbour's words; null when nothing needs to be said. */
  private Bilingual reason(At at) {
    Standing standing = at.standing();
    if (standing.status() == CodeStatus.GREY || standing.deductions().isEmpty()) {
      return null;
    }
    long days =
        emissions.lately(at.firm().getString("_id"), standing.asOf()).stream()
            .map(e -> CityTime.day(e.start()))
            .distinct()
            .count();
    Deduction worst = standing.deductions().getFirst();
    String zh = worst.text().zh();
    String en = worst.text().en();
    String over = days == 0 ? "" : "近 30 天有 " + days + " 天超过许可限值；";
    String overEn = days == 0 ? "" : "Above its limit on " + days + " of the last 30 days. ";
    return worst.open()
        ? Bilingual.of(
            over + zh + "，正在整改，尚未销号。", overEn + en + ": being put right, not yet closed.")
        : Bilingual.of(
            over + zh + "：已整改，扣分按规则逐步恢复。",
            overEn + en + ": put right; the points come back by the rule.");
  }

  private Map<String, Object> permit(String uscc, Instant asOf) {
    String today = CityTime.day(asOf).toString();
    return codes.part(Codes.PERMITS, uscc).stream()
        .filter(p -> p.getString("validFrom").compareTo(today) <= 0)
        .max(java.util.Comparator.comparing(p -> p.getString("validTo")))
        .map(
            p -> {
              Map<String, Object> permit = new LinkedHashMap<>();
              permit.put("permitNo", p.getString("_id"));
              permit.put("category", p.getString("category"));
              permit.put("validFrom", p.getString("validFrom"));
              permit.put("validTo", p.getString("validTo"));
              permit.put("valid", p.getString("validTo").compareTo(today) >= 0);
              return permit;
            })
        .orElse(null);
  }

  private long openCases(String uscc, Instant asOf) {
    return codes.part(Codes.ISSUES, uscc).stream()
        .filter(d -> !Instant.parse(d.getString("openedAt")).isAfter(asOf))
        .filter(
            d ->
                d.getString("writtenOffAt") == null
                    || Instant.parse(d.getString("writtenOffAt")).isAfter(asOf))
        .count();
  }

  private static Instant since(Rating rating, Standing standing, Instant asOf) {
    Instant since = null;
    for (var entry : rating.published().headMap(asOf, true).descendingMap().entrySet()) {
      if (entry.getValue().status() != standing.status()) {
        break;
      }
      since = entry.getKey();
    }
    return since;
  }

  /** The latest changes of colour of one firm, as they were published. */
  public static List<CodeStatusChanged> changes(At at) {
    return at.deeds().stream()
        .map(Codes.Deed::event)
        .filter(CodeStatusChanged.class::isInstance)
        .map(CodeStatusChanged.class::cast)
        .toList();
  }
}
