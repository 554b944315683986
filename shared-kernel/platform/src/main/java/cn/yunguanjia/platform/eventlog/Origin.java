package cn.yunguanjia.platform.eventlog;

import java.util.HashMap;
import java.util.Map;

/**
 * On whose account an event came to be; kept beside it in the log as the audit trail.
 *
 * @param by subject id of the user, or the name of the automation
 * @param role in which they acted
 * @param cause id of the event an automation reacted to, null for a user's command
 */
public record Origin(String by, String role, String cause) {

  public static Origin automation(Class<?> automation, String causeEventId) {
    return new Origin(automation.getSimpleName(), "automation", causeEventId);
  }

  Map<String, String> asMetadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("by", by);
    metadata.put("role", role);
    if (cause != null) {
      metadata.put("cause", cause);
    }
    return metadata;
  }
}
