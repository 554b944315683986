package cn.yunguanjia.monitoring.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/**
 * What an alert watches: one factor at an outlet, or whether it speaks at all. It has one open
 * alert at a time.
 *
 * @param factor empty where the alert is not about one
 */
record Line(String kind, String outlet, String factor) {

  static Line of(Document row) {
    String factor = row.getString("factor");
    return new Line(row.getString("kind"), row.getString("outlet"), factor == null ? "" : factor);
  }

  /** The same thing seen for the first time at the same moment is the same alert. */
  String alertId(Instant began) {
    return UUID.nameUUIDFromBytes((this + "|" + began).getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public String toString() {
    return kind + "|" + outlet + "|" + factor;
  }
}
