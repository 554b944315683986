package cn.yunguanjia.language;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The factors that permits limit, with the names people know them by (codes: HJ 212-2017, B). */
public enum Pollutant {
  FLOW_WATER("w00000", "污水流量", "Waste water flow", "L/s"),
  PH("w01001", "pH值", "pH", ""),
  WATER_TEMPERATURE("w01010", "水温", "Water temperature", "°C"),
  DISSOLVED_OXYGEN("w01009", "溶解氧", "Dissolved oxygen", "mg/L"),
  CONDUCTIVITY("w01014", "电导率", "Conductivity", "µS/cm"),
  TURBIDITY("w01003", "浊度", "Turbidity", "NTU"),
  SUSPENDED_SOLIDS("w01012", "悬浮物", "Suspended solids", "mg/L"),
  COD("w01018", "化学需氧量", "COD", "mg/L"),
  PERMANGANATE("w01019", "高锰酸盐指数", "Permanganate index", "mg/L"),
  TOTAL_NITROGEN("w21001", "总氮", "Total nitrogen", "mg/L"),
  AMMONIA_NITROGEN("w21003", "氨氮", "Ammonia nitrogen", "mg/L"),
  TOTAL_PHOSPHORUS("w21011", "总磷", "Total phosphorus", "mg/L"),
  SULFIDE("w21019", "硫化物", "Sulfide", "mg/L"),
  HEXAVALENT_CHROMIUM("w20117", "六价铬", "Chromium(VI)", "mg/L"),
  TOTAL_NICKEL("w20121", "总镍", "Total nickel", "mg/L"),
  TOTAL_COPPER("w20122", "总铜", "Total copper", "mg/L"),
  EXHAUST_FLOW("a00000", "废气流量", "Exhaust flow", "m³/s"),
  OXYGEN("a19001", "氧含量", "Oxygen", "%"),
  FLUE_TEMPERATURE("a01012", "烟气温度", "Flue gas temperature", "°C"),
  SULFUR_DIOXIDE("a21026", "二氧化硫", "Sulfur dioxide", "mg/m³"),
  NITROGEN_OXIDES("a21002", "氮氧化物", "Nitrogen oxides", "mg/m³"),
  NITROGEN_DIOXIDE("a21004", "二氧化氮", "Nitrogen dioxide", "µg/m³"),
  CARBON_MONOXIDE("a21005", "一氧化碳", "Carbon monoxide", "mg/m³"),
  HYDROGEN_CHLORIDE("a21024", "氯化氢", "Hydrogen chloride", "mg/m³"),
  NMHC("a24088", "非甲烷总烃", "Non-methane hydrocarbons", "mg/m³"),
  PARTICULATES("a34013", "颗粒物", "Particulate matter", "mg/m³"),
  PM10("a34002", "PM10", "PM10", "µg/m³"),
  PM25("a34004", "PM2.5", "PM2.5", "µg/m³"),
  OZONE("a05024", "臭氧", "Ozone", "µg/m³");

  private static final Map<String, Pollutant> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Pollutant::code, Function.identity()));

  private final String code;
  private final Bilingual title;
  private final String unit;

  Pollutant(String code, String zh, String en, String unit) {
    this.code = code;
    this.title = Bilingual.of(zh, en);
    this.unit = unit;
  }

  public String code() {
    return code;
  }

  public Bilingual title() {
    return title;
  }

  /** The unit in which the platform keeps it; empty for pH. */
  public String unit() {
    return unit;
  }

  /** The name people know the factor by, or its code where it is none of these. */
  public static Bilingual nameOf(String code) {
    Pollutant known = BY_CODE.get(code);
    return known == null ? Bilingual.of(code, code) : known.title;
  }

  /** The unit in which the platform keeps the factor, or empty where it is none of these. */
  public static String unitOf(String code) {
    Pollutant known = BY_CODE.get(code);
    return known == null ? "" : known.unit;
  }
}
