package cn.yunguanjia.monitoring.water.item;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.standards.water.SourceItem;
import cn.yunguanjia.standards.water.WaterItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is measured in surface water.
 *
 * @param key column of a file, and name in answers
 * @param unit in which it is kept
 * @param factor code in which an automatic station sends it (HJ 212-2017, B), or null
 * @param item of GB 3838-2002, table 1, or null
 * @param supplementary item of table 2, or null
 */
public record Measurand(
    String key,
    Bilingual name,
    String unit,
    String factor,
    WaterItem item,
    SourceItem supplementary) {
  private static final Map<WaterItem, String> FACTORS =
      new EnumMap<>(
          Map.of(
              WaterItem.PH, "w01001",
              WaterItem.DO, "w01009",
              WaterItem.CODMN, "w01019",
              WaterItem.COD, "w01018",
              WaterItem.BOD5, "w01017",
              WaterItem.NH3N, "w21003",
              WaterItem.TP, "w21011",
              WaterItem.TN, "w21001"));

  private static final Map<String, Measurand> ALL = new LinkedHashMap<>();

  static {
    Arrays.stream(WaterItem.values()).forEach(item -> add(basic(item)));
    add(other("chla", "叶绿素a", "Chlorophyll a", "mg/m³", null));
    add(other("sd", "透明度", "Transparency", "m", null));
    Arrays.stream(SourceItem.values()).forEach(item -> add(supplementary(item)));
    add(other("wt", "水温", "Water temperature", "°C", "w01010"));
    add(other("flow", "流量", "Flow", "m³/s", null));
  }

  public static List<Measurand> all() {
    return new ArrayList<>(ALL.values());
  }

  public static Optional<Measurand> of(String key) {
    return Optional.ofNullable(ALL.get(key));
  }

  public static Measurand of(WaterItem item) {
    return ALL.get(item.key());
  }

  /** Whether it may be below zero: water that freezes, and rivers that flow back in. */
  public boolean maySink() {
    return key.equals("wt") || key.equals("flow");
  }

  private static void add(Measurand measurand) {
    ALL.put(measurand.key(), measurand);
  }

  private static Measurand basic(WaterItem item) {
    String unit =
        switch (item) {
          case PH -> "";
          case COLIFORM -> "/L";
          default -> "mg/L";
        };
    return new Measurand(
        item.key(), Bilingual.of(item.zh(), item.en()), unit, FACTORS.get(item), item, null);
  }

  private static Measurand supplementary(SourceItem item) {
    return new Measurand(item.key(), Bilingual.of(item.zh(), item.en()), "mg/L", null, null, item);
  }

  private static Measurand other(String key, String zh, String en, String unit, String factor) {
    return new Measurand(key, Bilingual.of(zh, en), unit, factor, null, null);
  }
}
