package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Severity;
import java.time.Instant;
import java.util.Set;

/** An environmental issue on its way from found to written off. */
public sealed interface Issue {

  /** Nothing was found yet. */
  record Unreported() implements Issue {}

  /** What stays the same along the way. */
  record Facts(
      String issueId,
      String uscc,
      String outlet,
      String factor,
      String area,
      Severity severity,
      Set<String> findings,
      Instant due,
      boolean overdue) {}

  /** An issue that is not closed. */
  sealed interface Open extends Issue {
    Facts facts();
  }

  /** Waits for the answer of the responsible party. */
  record Assigned(Facts facts) implements Open {}

  /** Waits for somebody else to verify. */
  record Answered(Facts facts, String answeredBy) implements Open {}

  /** Waits to be written off. */
  record Verified(Facts facts) implements Open {}

  record WrittenOff(Facts facts) implements Issue {}
}
