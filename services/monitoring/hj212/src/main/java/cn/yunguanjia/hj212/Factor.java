package cn.yunguanjia.hj212;

import java.util.Optional;

/**
 * A factor of HJ 212-2017, appendix B.
 *
 * @param code code of 2017, for example w01018
 * @param zh Chinese name
 * @param en English name; empty for factors that rarely appear
 * @param oldCode code of HJ/T 212-2005, for example 011; empty when it had none
 * @param unit the table's default unit; a device may report in another
 * @param amountUnit unit of accumulated amounts (Cou); empty when there is none
 * @param format the table's data type, for example N3.1
 */
public record Factor(
    String code,
    String zh,
    String en,
    String oldCode,
    String unit,
    String amountUnit,
    String format) {

  /** Its code in a version; empty when 2005 had none. Versions since 2017 have the same codes. */
  public Optional<String> codeIn(Version version) {
    return version == Version.V2005
        ? Optional.of(oldCode).filter(old -> !old.isEmpty())
        : Optional.of(code);
  }

  /** The factor of a code of 2017 or of 2005. */
  public static Optional<Factor> of(String code) {
    return Factors.TABLE.find(code);
  }
}
