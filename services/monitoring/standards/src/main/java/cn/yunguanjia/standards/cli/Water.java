package cn.yunguanjia.standards.cli;

import cn.yunguanjia.standards.water.Cwqi;
import cn.yunguanjia.standards.water.TrophicState;
import cn.yunguanjia.standards.water.WaterBody;
import cn.yunguanjia.standards.water.WaterClass;
import cn.yunguanjia.standards.water.WaterItem;
import cn.yunguanjia.standards.water.WaterQuality;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** {@code water}: class, index and trophic state of each row of a table. */
public final class Water {
  private static final String HELP =
      """
      usage: water [--river|--lake] < TABLE
      Reads CSV with a header, any of: section,ph,do,codmn,cod,bod5,nh3n,tp,tn,cu,zn,f,se,as,hg,cd,
      cr6,pb,cn,phenol,oil,las,sulfide,coliform,chla,sd (mg/L; coliform per L, chla mg/m³, sd m; an
      empty cell is not measured). Prints one JSON object a line: class by single factor of
      GB 3838-2002, items worse than class III, CWQI, and for lakes the trophic state index.
      Exit 0 if every row could be used, 1 otherwise.
      """;

  private Water() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.exit(run(System.in, out, System.err, args));
  }

  static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    WaterBody body = WaterBody.RIVER;
    for (String arg : args) {
      switch (arg) {
        case "--river" -> body = WaterBody.RIVER;
        case "--lake" -> body = WaterBody.LAKE;
        case "--help", "-h" -> {
          out.print(HELP);
          out.flush();
          return 0;
        }
        default -> {
          err.print("water: unknown option: " + arg + "\n" + HELP);
          return 2;
        }
      }
    }
    WaterBody chosen = body;
    return Table.run("water", in, out, err, columns(), header -> row -> section(chosen, row));
  }

  private static Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(Set.of("section"));
    Arrays.stream(WaterItem.values()).map(WaterItem::key).forEach(columns::add);
    columns.add("chla");
    columns.add("sd");
    return columns;
  }

  private static Map<String, Object> section(WaterBody body, Row row) {
    Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
    for (WaterItem item : WaterItem.values()) {
      BigDecimal value = row.number(item.key());
      if (value != null) {
        values.put(item, value);
      }
    }
    WaterQuality quality = WaterQuality.of(body, values);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("section", row.text("section"));
    json.put("class", quality.waterClass().map(WaterClass::symbol).orElse(null));
    json.put("grade", quality.waterClass().map(WaterClass::grade).orElse(null));
    json.put("over", quality.over().stream().map(Water::over).toList());
    json.put("cwqi", Cwqi.of(body, values).map(Water::plain).orElse(null));
    json.put("tli", body == WaterBody.LAKE ? trophicState(values, row) : null);
    return json;
  }

  private static Map<String, Object> over(WaterQuality.Over over) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("item", over.item().key());
    json.put("class", over.waterClass().symbol());
    json.put("times", over.times() == null ? null : plain(over.times()));
    return json;
  }

  /** Null unless all five values are there and above zero. */
  private static Double trophicState(Map<WaterItem, BigDecimal> values, Row row) {
    BigDecimal chlorophyll = row.number("chla");
    BigDecimal transparency = row.number("sd");
    BigDecimal phosphorus = values.get(WaterItem.TP);
    BigDecimal nitrogen = values.get(WaterItem.TN);
    BigDecimal permanganate = values.get(WaterItem.CODMN);
    if (chlorophyll == null
        || transparency == null
        || phosphorus == null
        || nitrogen == null
        || permanganate == null) {
      return null;
    }
    var index =
        TrophicState.of(
            chlorophyll.doubleValue(),
            phosphorus.doubleValue(),
            nitrogen.doubleValue(),
            transparency.doubleValue(),
            permanganate.doubleValue());
    return index.isPresent() ? index.getAsDouble() : null;
  }

  /** As many digits as readers of JSON keep, without zeros at the end. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal digits = number.round(MathContext.DECIMAL64).stripTrailingZeros();
    return digits.scale() < 0 ? digits.setScale(0) : digits;
  }
}
