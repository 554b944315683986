package cn.yunguanjia.cases.view;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The queue as a caller may see it: clock first, severity second; what is closed comes last. */
@Component
public class IssueQueue {
  private static final List<String> STATES =
      List.of("ASSIGNED", "ANSWERED", "VERIFIED", "WRITTEN_OFF");
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::name).toList();
  private static final int MOST = 200;

  /**
   * What the reader asks for; a part that is null asks for everything.
   *
   * @param state one or several, with commas
   * @param severity one or several, with commas
   * @param text words that must all be found in number, title, place, enterprise or its code
   */
  public record Wanted(
      String state, String area, String uscc, String severity, Boolean overdue, String text) {}

  private final IssueView view;
  private final Rows rows;
  private final Clock clock;

  IssueQueue(IssueView view, Rows rows, Clock clock) {
    this.view = view;
    this.rows = rows;
    this.clock = clock;
  }

  public Map<String, Object> page(Wanted wanted, String cursor, int limit, Caller caller) {
    Instant now = clock.instant();
    int size = Math.clamp(limit, 1, MOST);
    List<Document> found = view.find(filters(wanted, caller, now), position(cursor), size + 1);
    List<Document> shown = found.subList(0, Math.min(size, found.size()));
    Map<String, Document> names =
        view.names(
            shown.stream()
                .map(row -> row.getString("uscc"))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(
        "items",
        shown.stream().map(row -> rows.shown(row, names.get(row.getString("uscc")), now)).toList());
    page.put("next", found.size() > size ? cursor(shown.getLast().getString("order")) : null);
    return page;
  }

  private List<Bson> filters(Wanted wanted, Caller caller, Instant now) {
    List<Bson> filters = new ArrayList<>();
    filters.add(seenBy(caller));
    if (given(wanted.state())) {
      filters.add(Filters.in("state", known("state", wanted.state(), STATES)));
    }
    if (given(wanted.severity())) {
      filters.add(Filters.in("severity", known("severity", wanted.severity(), SEVERITIES)));
    }
    if (given(wanted.area())) {
      filters.add(below(wanted.area().strip()));
    }
    if (given(wanted.uscc())) {
      filters.add(Filters.eq("uscc", wanted.uscc().strip()));
    }
    if (wanted.overdue() != null) {
      Bson late = Filters.or(Filters.eq("overdue", true), IssueView.late(now));
      filters.add(wanted.overdue() ? late : Filters.nor(late));
    }
    if (given(wanted.text())) {
      for (String word : wanted.text().strip().split("\\s+")) {
        filters.add(says(word));
      }
    }
    return filters;
  }

  private Bson says(String word) {
    Pattern pattern = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
    return Filters.or(
        Filters.regex("number", pattern),
        Filters.regex("title.zh", pattern),
        Filters.regex("title.en", pattern),
        Filters.regex("place", pattern),
        Filters.regex("uscc", pattern),
        Filters.in("uscc", view.firmsNamedLike(pattern)));
  }

  private static Bson seenBy(Caller caller) {
    if (caller.is("admin")) {
      return new Document();
    }
    List<Bson> any = new ArrayList<>();
    if (caller.isAny(Readers.STAFF)) {
      caller.areas().forEach(area -> any.add(below(area)));
    }
    if (caller.is("enterprise") && caller.enterprise() != null) {
      any.add(Filters.eq("uscc", caller.enterprise()));
    }
    return any.isEmpty() ? Filters.exists("_id", false) : Filters.or(any);
  }

  /** Codes form a tree by prefix; one that ends in 00 covers all that begin with its first four. */
  private static Bson below(String area) {
    String prefix = area.endsWith("00") ? area.substring(0, area.length() - 2) : area;
    return Filters.and(Filters.gte("area", prefix), Filters.lt("area", prefix + "\uffff"));
  }

  private static List<String> known(String field, String asked, List<String> known) {
    List<String> values = Arrays.stream(asked.split(",")).map(String::strip).toList();
    if (!known.containsAll(values)) {
      throw new RefusedException(
          Refusal.invalid(
              field + "-unknown",
              field,
              "可用的值：" + String.join("、", known) + "，多个以逗号分隔",
              "Known are " + String.join(", ", known) + "; several with commas"));
    }
    return values;
  }

  private static String cursor(String order) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(order.getBytes(StandardCharsets.UTF_8));
  }

  private static String position(String cursor) {
    if (!given(cursor)) {
      return "";
    }
    try {
      String order = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (order.matches("[01]\\|.*")) {
        return order;
      }
    } catch (IllegalArgumentException notOurs) {
      // refused below, as any other text that is no cursor
    }
    throw new RefusedException(
        Refusal.invalid(
            "cursor-unknown", "cursor", "请使用上一页返回的 next", "Use the next of the page before"));
  }

  private static boolean given(String value) {
    return value != null && !value.isBlank();
  }
}
