package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Supplementary items of drinking-water sources (GB 3838-2002, table 2), limits in mg/L. */
public enum SourceItem {
  SULFATE("so4", "硫酸盐", "Sulfate", "250"),
  CHLORIDE("cl", "氯化物", "Chloride", "250"),
  NITRATE_N("no3n", "硝酸盐氮", "Nitrate nitrogen", "10"),
  IRON("fe", "铁", "Iron", "0.3"),
  MANGANESE("mn", "锰", "Manganese", "0.1");

  private final String key;
  private final String zh;
  private final String en;
  private final BigDecimal limit;

  SourceItem(String key, String zh, String en, String limit) {
    this.key = key;
    this.zh = zh;
    this.en = en;
    this.limit = new BigDecimal(limit);
  }

  public static Optional<SourceItem> of(String key) {
    return Arrays.stream(values()).filter(item -> item.key.equals(key)).findFirst();
  }

  public String key() {
    return key;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  public BigDecimal limit() {
    return limit;
  }
}
