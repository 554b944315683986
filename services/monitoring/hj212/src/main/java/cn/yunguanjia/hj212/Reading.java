package cn.yunguanjia.hj212;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value of one factor, exactly as sent.
 *
 * @param factor code as sent, of any version, for example w01018, 011, LA, SB1
 * @param field suffix of the field name: Rtd, Min, Avg, Max, Cou, ZsAvg, SampleTime, …
 * @param value text as sent
 * @param flag mark of the data of the same factor; null when none was sent
 */
public record Reading(String factor, String field, String value, String flag) {
  /** The value as a number; empty when the text is no plain decimal. */
  public Optional<BigDecimal> decimal() {
    return Decimals.isDecimal(value) ? Optional.of(new BigDecimal(value)) : Optional.empty();
  }

  /** The same value under the code of another version; empty when that has none. */
  public Optional<Reading> in(Version version) {
    return Factors.translate(factor, version).map(code -> new Reading(code, field, value, flag));
  }

  public DataFlag mark() {
    return DataFlag.of(flag);
  }
}
