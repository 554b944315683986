package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The basic items of GB 3838-2002, table 1, with their limits for class I to V in mg/L (faecal
 * coliforms per litre, pH without unit). Of its 24 items water temperature is missing: its limit is
 * a change caused by man, not a value.
 */
public enum WaterItem {
  PH("ph", "pH", "pH"),
  DO("do", "溶解氧", "Dissolved oxygen", "7.5", "6", "5", "3", "2"),
  CODMN("codmn", "高锰酸盐指数", "Permanganate index", "2", "4", "6", "10", "15"),
  COD("cod", "化学需氧量", "COD", "15", "15", "20", "30", "40"),
  BOD5("bod5", "五日生化需氧量", "BOD5", "3", "3", "4", "6", "10"),
  NH3N("nh3n", "氨氮", "Ammonia nitrogen", "0.15", "0.5", "1.0", "1.5", "2.0"),
  TP("tp", "总磷", "Total phosphorus", "0.02", "0.1", "0.2", "0.3", "0.4"),
  TN("tn", "总氮", "Total nitrogen", "0.2", "0.5", "1.0", "1.5", "2.0"),
  CU("cu", "铜", "Copper", "0.01", "1.0", "1.0", "1.0", "1.0"),
  ZN("zn", "锌", "Zinc", "0.05", "1.0", "1.0", "2.0", "2.0"),
  F("f", "氟化物", "Fluoride", "1.0", "1.0", "1.0", "1.5", "1.5"),
  SE("se", "硒", "Selenium", "0.01", "0.01", "0.01", "0.02", "0.02"),
  AS("as", "砷", "Arsenic", "0.05", "0.05", "0.05", "0.1", "0.1"),
  HG("hg", "汞", "Mercury", "0.00005", "0.00005", "0.0001", "0.001", "0.001"),
  CD("cd", "镉", "Cadmium", "0.001", "0.005", "0.005", "0.005", "0.01"),
  CR6("cr6", "六价铬", "Chromium(VI)", "0.01", "0.05", "0.05", "0.05", "0.1"),
  PB("pb", "铅", "Lead", "0.01", "0.01", "0.05", "0.05", "0.1"),
  CN("cn", "氰化物", "Cyanide", "0.005", "0.05", "0.2", "0.2", "0.2"),
  PHENOL("phenol", "挥发酚", "Volatile phenols", "0.002", "0.002", "0.005", "0.01", "0.1"),
  OIL("oil", "石油类", "Petroleum", "0.05", "0.05", "0.05", "0.5", "1.0"),
  LAS("las", "阴离子表面活性剂", "Anionic surfactants", "0.2", "0.2", "0.2", "0.3", "0.3"),
  SULFIDE("sulfide", "硫化物", "Sulfide", "0.05", "0.1", "0.2", "0.5", "1.0"),
  COLIFORM("coliform", "粪大肠菌群", "Faecal coliforms", "200", "2000", "10000", "20000", "40000");

  private static final BigDecimal PH_LOW = new BigDecimal("6");
  private static final BigDecimal PH_HIGH = new BigDecimal("9");
  private static final List<BigDecimal> TP_LAKE = limits("0.01", "0.025", "0.05", "0.1", "0.2");

  private final String key;
  private final String zh;
  private final String en;
  private final List<BigDecimal> limits;

  WaterItem(String key, String zh, String en, String... limits) {
    this.key = key;
    this.zh = zh;
    this.en = en;
    this.limits = limits(limits);
  }

  public static Optional<WaterItem> of(String key) {
    return Arrays.stream(values()).filter(item -> item.key.equals(key)).findFirst();
  }

  /** Short name in files and messages, for example nh3n. */
  public String key() {
    return key;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Whether table 1 grades the item in this kind of water. */
  public boolean isGradedIn(WaterBody body) {
    return this != TN || body == WaterBody.LAKE;
  }

  /**
   * Whether the evaluation method of 2011 (环办〔2011〕22号) counts the item in the class of a section:
   * 21 do, without water temperature, total nitrogen and faecal coliforms.
   */
  public boolean isEvaluated() {
    return this != TN && this != COLIFORM;
  }

  /**
   * The best class whose limit the value keeps; where classes share a limit, the better one.
   *
   * @throws IllegalArgumentException when the value is negative
   */
  public WaterClass classOf(WaterBody body, BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(
          "a value below zero: " + key + " " + value.toPlainString());
    }
    if (this == PH) {
      boolean within = value.compareTo(PH_LOW) >= 0 && value.compareTo(PH_HIGH) <= 0;
      return within ? WaterClass.I : WaterClass.WORSE_THAN_V;
    }
    List<BigDecimal> classes = limits(body);
    for (int i = 0; i < classes.size(); i++) {
      int difference = value.compareTo(classes.get(i));
      if (this == DO ? difference >= 0 : difference <= 0) {
        return WaterClass.values()[i];
      }
    }
    return WaterClass.WORSE_THAN_V;
  }

  /** Limit of class III; empty for pH, which has a range. */
  public Optional<BigDecimal> classIII(WaterBody body) {
    return this == PH ? Optional.empty() : Optional.of(limits(body).get(2));
  }

  /**
   * Limit of a class I to V; empty for pH, which has a range, and below class V, which has none.
   */
  public Optional<BigDecimal> limit(WaterBody body, WaterClass waterClass) {
    return this == PH || waterClass == WaterClass.WORSE_THAN_V
        ? Optional.empty()
        : Optional.of(limits(body).get(waterClass.ordinal()));
  }

  private List<BigDecimal> limits(WaterBody body) {
    return this == TP && body == WaterBody.LAKE ? TP_LAKE : limits;
  }

  private static List<BigDecimal> limits(String... limits) {
    return Arrays.stream(limits).map(BigDecimal::new).toList();
  }
}
