package cn.yunguanjia.hj212;

import java.util.Optional;

/** QnRtn, HJ 212-2017, 6.6.3, table 7. */
public enum RequestResult {
  READY(1),
  REJECTED(2),
  PW_WRONG(3),
  MN_WRONG(4),
  ST_WRONG(5),
  FLAG_WRONG(6),
  QN_WRONG(7),
  CN_WRONG(8),
  CRC_WRONG(9),
  UNKNOWN(100);

  private final int code;

  RequestResult(int code) {
    this.code = code;
  }

  public String code() {
    return Integer.toString(code);
  }

  public static Optional<RequestResult> of(String code) {
    for (RequestResult result : values()) {
      if (result.code().equals(code)) {
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }
}
