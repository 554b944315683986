package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Alerts as a caller may see them: running clocks first, what is over last. */
@Component
class AlertInbox {
  private static final int MOST = 200;
  private static final List<String> KINDS = List.of("VALUE", "SILENCE", Line.SUSPICION);
  private static final List<String> GRADES = List.of("YELLOW", "ORANGE", "RED");

  /**
   * What the reader asks for; a part that is null asks for everything.
   *
   * @param state one or several, with commas
   * @param grade one or several, with commas
   * @param recipient mine, for those that the reader has to acknowledge
   * @param since closed ones only from then on; the last day where it is null
   */
  record Wanted(
      String state,
      String grade,
      String area,
      String uscc,
      String kind,
      String recipient,
      Instant since) {}

  private final AlertView view;
  private final AlertRows rows;
  private final Clock clock;

  AlertInbox(AlertView view, AlertRows rows, Clock clock) {
    this.view = view;
    this.rows = rows;
    this.clock = clock;
  }

  Map<String, Object> page(Wanted wanted, String cursor, int limit, Caller caller) {
    int size = Math.clamp(limit, 1, MOST);
    List<String> states = states(wanted.state());
    boolean openOnly = !states.contains(AlertRow.CLOSED);
    List<Document> found =
        view.find(openOnly, filters(wanted, states, caller), position(cursor), size + 1);
    List<Document> shown = found.subList(0, Math.min(size, found.size()));
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("asOf", clock.instant());
    page.put("items", shown.stream().map(row -> rows.shown(row, caller)).toList());
    page.put("next", found.size() > size ? cursor(shown.getLast().getString("order")) : null);
    return page;
  }

  private List<Bson> filters(Wanted wanted, List<String> states, Caller caller) {
    Instant since =
        wanted.since() == null ? clock.instant().minus(Duration.ofDays(1)) : wanted.since();
    List<Bson> filters = new ArrayList<>();
    filters.add(seenBy(caller));
    if (!AlertLog.readsSuspicions(caller)) {
      filters.add(Filters.ne("kind", Line.SUSPICION));
    }
    filters.add(Filters.in("state", states));
    filters.add(
        Filters.or(
            Filters.in("state", AlertRow.OPEN),
            Filters.gte("closedAt", since.toString()),
            Filters.gte("at", since.toString())));
    if (given(wanted.grade())) {
      filters.add(Filters.in("grade", known("grade", wanted.grade(), GRADES)));
    }
    if (given(wanted.kind())) {
      filters.add(Filters.in("kind", known("kind", wanted.kind(), KINDS)));
    }
    if (given(wanted.area())) {
      filters.add(below(wanted.area().strip()));
    }
    if (given(wanted.uscc())) {
      filters.add(about(wanted.uscc().strip()));
    }
    if (given(wanted.recipient())) {
      known("recipient", wanted.recipient(), List.of("mine"));
      filters.add(addressedTo(caller));
    }
    return filters;
  }

  private static List<String> states(String asked) {
    List<String> all = new ArrayList<>(AlertRow.OPEN);
    all.add(AlertRow.CLOSED);
    return given(asked) ? known("state", asked, all) : all;
  }

  private static Bson seenBy(Caller caller) {
    if (caller.is("admin")) {
      return new Document();
    }
    List<Bson> any = new ArrayList<>();
    if (caller.isAny(AlertLog.STAFF)) {
      caller.areas().forEach(area -> any.add(below(area)));
    }
    if (caller.is("enterprise") && caller.enterprise() != null) {
      any.add(Filters.eq("uscc", caller.enterprise()));
    }
    return any.isEmpty() ? Filters.exists("_id", false) : Filters.or(any);
  }

  /** An alert of suspected data names no firm; its outlet does. */
  private static Bson about(String uscc) {
    return Filters.or(
        Filters.eq("uscc", uscc),
        Filters.and(
            Filters.eq("kind", Line.SUSPICION),
            Filters.gte("outlet", uscc + ":"),
            Filters.lt("outlet", uscc + ";")));
  }

  /** Still to be acknowledged, by the caller among others. */
  private static Bson addressedTo(Caller caller) {
    List<Bson> any = new ArrayList<>();
    if (caller.is("enterprise") && caller.enterprise() != null) {
      any.add(
          Filters.and(
              Filters.eq("uscc", caller.enterprise()),
              Filters.eq("recipients", Recipients.ENTERPRISE)));
    }
    if (caller.isAny("officer", "admin")) {
      any.add(Filters.eq("recipients", Recipients.COUNTY));
      if (caller.actsFor(Region.JIAXING.code())) {
        any.add(Filters.eq("recipients", Recipients.CITY));
      }
    }
    return any.isEmpty()
        ? Filters.exists("_id", false)
        : Filters.and(
            Filters.in("state", List.of("RAISED", "ESCALATED", "UNANSWERED")), Filters.or(any));
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
      if (order.matches("[012]\\|.*")) {
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
