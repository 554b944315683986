package cn.yunguanjia.cases.domain;

/** An environmental issue on its way from found to written off. */
public sealed interface Issue {

  /** Nothing was found yet. */
  record Unreported() implements Issue {}

  /** An issue that was found, closed or not. */
  sealed interface Found extends Issue {
    Facts facts();
  }

  /** An issue that is not closed. */
  sealed interface Open extends Found {}

  /** Waits for the answer of the responsible party. */
  record Assigned(Facts facts) implements Open {}

  /** Waits for somebody else to verify. */
  record Answered(Facts facts, String answeredBy) implements Open {}

  /** Waits to be written off, again by somebody else than who answered. */
  record Verified(Facts facts, String answeredBy) implements Open {}

  record WrittenOff(Facts facts) implements Found {}
}
