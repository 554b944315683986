package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be asked of the suspicions against one outlet's data. */
public sealed interface Examine {

  /**
   * What the detectors found when they looked at a span of the outlet's data.
   *
   * @param kinds which detectors looked
   * @param found everything they found there
   * @param rules version of the rules
   * @param at when they looked
   */
  record Looked(
      String uscc,
      String outlet,
      String area,
      Span span,
      Set<SuspicionKind> kinds,
      List<Finding> found,
      String rules,
      Instant at)
      implements Examine {}

  record Dismiss(String suspicionId, String reason, String by, Instant at) implements Examine {}

  record TakeUp(String suspicionId, String note, String by, Instant at) implements Examine {}

  /** The same oddity has the same id, so that data that is looked at again finds nothing twice. */
  static String id(String outlet, Finding finding) {
    return UUID.nameUUIDFromBytes(
            String.join(
                    "|",
                    outlet,
                    String.valueOf(finding.factor()),
                    finding.kind().name(),
                    finding.span().from().toString())
                .getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
