package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.RequestResult;
import java.util.Optional;

/** How a dialogue ended. */
public sealed interface Outcome {
  /** A request was carried out (ExeRtn 1); a notice or upload was answered. */
  record Done() implements Outcome {}

  /** 9011 said no; {@code code} is QnRtn as sent. */
  record Refused(String code) implements Outcome {
    public Optional<RequestResult> result() {
      return RequestResult.of(code);
    }
  }

  /** 9012 said no; {@code code} is ExeRtn as sent. */
  record Failed(String code) implements Outcome {
    public Optional<ExecutionResult> result() {
      return ExecutionResult.of(code);
    }
  }

  /** No answer to any of so many packets: the line counts as unusable (6.2.1). */
  record Unanswered(int sent) implements Outcome {}

  /** The request was accepted, but neither data nor result came in time (6.2.2). */
  record NotExecuted() implements Outcome {}
}
