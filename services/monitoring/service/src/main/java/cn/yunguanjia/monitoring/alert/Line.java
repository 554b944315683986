package cn.yunguanjia.monitoring.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/**
 * What an alert watches: one factor at an outlet, whether it speaks at all, or a suspicion of its
 * data. It has one open alert at a time.
 *
 * @param about the factor, or the suspicion's id; empty where the alert is about neither
 */
record Line(String kind, String outlet, String about) {
  static final String SUSPICION = "SUSPICION";

  static Line of(Document row) {
    String kind = row.getString("kind");
    String about = row.getString(SUSPICION.equals(kind) ? "suspicionId" : "factor");
    return new Line(kind, row.getString("outlet"), about == null ? "" : about);
  }

  /** The same thing seen for the first time at the same moment is the same alert. */
  String alertId(Instant began) {
    return UUID.nameUUIDFromBytes((this + "|" + began).getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public String toString() {
    return kind + "|" + outlet + "|" + about;
  }
}
