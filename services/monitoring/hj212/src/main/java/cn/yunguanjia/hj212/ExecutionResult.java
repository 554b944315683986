package cn.yunguanjia.hj212;

import java.util.Optional;

/** ExeRtn, HJ 212-2017, 6.6.2, table 6. */
public enum ExecutionResult {
  DONE(1),
  FAILED(2),
  CONDITION_NOT_MET(3),
  TIMED_OUT(4),
  BUSY(5),
  SYSTEM_FAULT(6),
  NO_DATA(100);

  private final int code;

  ExecutionResult(int code) {
    this.code = code;
  }

  public String code() {
    return Integer.toString(code);
  }

  public static Optional<ExecutionResult> of(String code) {
    for (ExecutionResult result : values()) {
      if (result.code().equals(code)) {
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }
}
