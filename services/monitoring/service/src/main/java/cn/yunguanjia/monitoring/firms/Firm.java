package cn.yunguanjia.monitoring.firms;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import java.util.Map;

/**
 * What monitoring says of an enterprise beside its figures.
 *
 * @param sector name of the trade, null where the register has not told
 * @param outlets by code, such as DW001
 */
public record Firm(String uscc, Bilingual name, String sector, Map<String, Place> outlets) {

  /** An outlet as the register knows it; positions are degrees in CGCS2000. */
  public record Place(Bilingual name, Medium medium, double lon, double lat) {}

  /** Before the register has told: a firm is called by its credit code. */
  static Firm unknown(String uscc) {
    return new Firm(uscc, Bilingual.of(uscc, uscc), null, Map.of());
  }

  public Place place(String code) {
    return outlets.get(code);
  }
}
