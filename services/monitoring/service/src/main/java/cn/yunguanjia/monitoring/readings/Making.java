package cn.yunguanjia.monitoring.readings;

/** How a value came to be, where it is not simply what was sent. */
public sealed interface Making {

  /**
   * Sent in another unit than the one it is kept in.
   *
   * @param sent text as sent
   */
  record Converted(String sent, String unit) implements Making {}

  /**
   * Made by the platform from finer values (HJ 212-2017, appendix D).
   *
   * @param inputs values there were
   * @param valid of these, values that count
   * @param rule version of the rule it was made by
   */
  record Averaged(Method method, int inputs, int valid, String rule) implements Making {}

  /** How a mean is weighted. */
  enum Method {
    /** By the water that flowed meanwhile (D.1.2.3). */
    FLOW_WEIGHTED,
    /** All values alike (D.1.3, D.2.2). */
    ARITHMETIC,
    /** All alike, because the flow of at least one value is not known. */
    ARITHMETIC_WITHOUT_FLOW
  }
}
