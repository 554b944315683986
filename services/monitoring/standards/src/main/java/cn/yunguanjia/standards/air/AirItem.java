package cn.yunguanjia.standards.air;

/** What is measured and over which time; µg/m³, carbon monoxide mg/m³. */
public enum AirItem {
  SO2_24H("SO2", 0),
  NO2_24H("NO2", 0),
  CO_24H("CO", 1),
  O3_8H("O3-8h", 0),
  PM10_24H("PM10", 0),
  PM2_5_24H("PM2.5", 0),
  SO2_1H("SO2", 0),
  NO2_1H("NO2", 0),
  CO_1H("CO", 1),
  O3_1H("O3", 0),
  PM10_1H("PM10", 0),
  PM2_5_1H("PM2.5", 0);

  private final String label;
  private final int decimals;

  AirItem(String label, int decimals) {
    this.label = label;
    this.decimals = decimals;
  }

  /** As reports name the pollutant. */
  public String label() {
    return label;
  }

  /**
   * As an hour names it, where the sliding means of HJ 633-2012 stand beside the mean of the hour.
   */
  public String labelInHour() {
    return name().endsWith("_24H") ? label + "-24h" : label;
  }

  /** Decimals a concentration is rounded to before anything else. */
  int decimals() {
    return decimals;
  }
}
