package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** The six basic items of GB 3095; µg/m³, carbon monoxide mg/m³. */
public enum AirPollutant {
  SO2("SO2", AirItem.SO2_24H, AirItem.SO2_1H),
  NO2("NO2", AirItem.NO2_24H, AirItem.NO2_1H),
  PM10("PM10", AirItem.PM10_24H, AirItem.PM10_1H),
  PM2_5("PM2.5", AirItem.PM2_5_24H, AirItem.PM2_5_1H),
  CO("CO", AirItem.CO_24H, AirItem.CO_1H),
  O3("O3", AirItem.O3_8H, AirItem.O3_1H);

  private final String label;
  private final AirItem day;
  private final AirItem hour;

  AirPollutant(String label, AirItem day, AirItem hour) {
    this.label = label;
    this.day = day;
    this.hour = hour;
  }

  /** Whose item it is. */
  public static AirPollutant of(AirItem item) {
    return switch (item) {
      case SO2_24H, SO2_1H -> SO2;
      case NO2_24H, NO2_1H -> NO2;
      case PM10_24H, PM10_1H -> PM10;
      case PM2_5_24H, PM2_5_1H -> PM2_5;
      case CO_24H, CO_1H -> CO;
      case O3_8H, O3_1H -> O3;
    };
  }

  /** By the name that reports use, such as PM2.5; empty where there is none such. */
  public static Optional<AirPollutant> labelled(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  public String label() {
    return label;
  }

  /** What a day of it is told by: the mean of 24 hours, of ozone the highest of eight hours. */
  public AirItem day() {
    return day;
  }

  public AirItem hour() {
    return hour;
  }

  public String unit() {
    return this == CO ? "mg/m³" : "µg/m³";
  }

  /** As reports give it: whole µg/m³, 0.1 mg/m³, half to even (GB/T 8170). */
  public BigDecimal rounded(BigDecimal value) {
    return value.setScale(day.decimals(), RoundingMode.HALF_EVEN);
  }
}
