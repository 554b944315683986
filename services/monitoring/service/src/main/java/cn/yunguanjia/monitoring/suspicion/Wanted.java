package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.platform.problem.RefusedException;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/**
 * Which suspicions a reader asks for; a part that is null asks for all.
 *
 * @param state one or several, with commas
 * @param kind one or several, with commas
 */
record Wanted(String state, String kind, String area, String uscc, String outlet) {
  private static final List<String> STATES =
      List.of(
          SuspicionView.OPEN,
          SuspicionView.TAKEN_UP,
          SuspicionView.DISMISSED,
          SuspicionView.WITHDRAWN);
  private static final List<String> KINDS =
      Arrays.stream(SuspicionKind.values()).map(SuspicionKind::name).toList();

  Wanted {
    known("state", state, STATES);
    known("kind", kind, KINDS);
  }

  boolean holds(Document d) {
    return among(state, d.getString("state"))
        && among(kind, d.getString("kind"))
        && (area == null || Region.covers(area, d.getString("area")))
        && (uscc == null || uscc.equals(d.getString("uscc")))
        && (outlet == null || outlet.equals(d.getString("outlet")));
  }

  private static boolean among(String asked, String is) {
    return asked == null || List.of(asked.split(",")).contains(is);
  }

  private static void known(String field, String asked, List<String> known) {
    if (asked != null && !known.containsAll(List.of(asked.split(",")))) {
      throw new RefusedException(
          Refusal.invalid(
              field + "-unknown",
              field,
              "可用的值：" + String.join("、", known) + "，多个以逗号分隔",
              "Known are " + String.join(", ", known) + "; several with commas"));
    }
  }
}
