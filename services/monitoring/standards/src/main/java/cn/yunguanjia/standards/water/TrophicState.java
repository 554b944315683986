package cn.yunguanjia.standards.water;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Trophic state index of lakes and reservoirs, TLI(Σ): the mean of five indices weighted with the
 * squared correlation to chlorophyll a.
 */
public final class TrophicState {
  /** Grades of the index. */
  public enum Grade {
    OLIGOTROPHIC("贫营养", "Oligotrophic"),
    MESOTROPHIC("中营养", "Mesotrophic"),
    LIGHTLY_EUTROPHIC("轻度富营养", "Lightly eutrophic"),
    MODERATELY_EUTROPHIC("中度富营养", "Moderately eutrophic"),
    HIGHLY_EUTROPHIC("重度富营养", "Highly eutrophic");

    private final String zh;
    private final String en;

    Grade(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  private enum Part {
    CHLOROPHYLL("chla", 2.5, 1.086, 1),
    TOTAL_PHOSPHORUS("tp", 9.436, 1.624, 0.7056),
    TOTAL_NITROGEN("tn", 5.453, 1.694, 0.6724),
    TRANSPARENCY("sd", 5.118, -1.94, 0.6889),
    PERMANGANATE("codmn", 0.109, 2.661, 0.6889);

    private static final double WEIGHTS = Arrays.stream(values()).mapToDouble(p -> p.weight).sum();

    private final String key;
    private final double base;
    private final double slope;
    private final double weight;

    Part(String key, double base, double slope, double weight) {
      this.key = key;
      this.base = base;
      this.slope = slope;
      this.weight = weight;
    }

    double share(double value) {
      return 10 * (base + slope * Math.log(value)) * weight / WEIGHTS;
    }
  }

  private TrophicState() {}

  /** The five parts by the item they come from: chla, tp, tn, sd, codmn, unweighted. */
  public static Map<String, Double> parts(
      double chlorophyll,
      double phosphorus,
      double nitrogen,
      double transparency,
      double permanganate) {
    double[] values = {chlorophyll, phosphorus, nitrogen, transparency, permanganate};
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      parts.put(part.key, 10 * (part.base + part.slope * Math.log(values[part.ordinal()])));
    }
    return parts;
  }

  /**
   * The index; empty when a value is not above zero, for it has no logarithm.
   *
   * @param chlorophyll chlorophyll a in mg/m³
   * @param phosphorus total phosphorus in mg/L
   * @param nitrogen total nitrogen in mg/L
   * @param transparency Secchi depth in m
   * @param permanganate permanganate index in mg/L
   */
  public static OptionalDouble of(
      double chlorophyll,
      double phosphorus,
      double nitrogen,
      double transparency,
      double permanganate) {
    double[] values = {chlorophyll, phosphorus, nitrogen, transparency, permanganate};
    double sum = 0;
    for (Part part : Part.values()) {
      if (!(values[part.ordinal()] > 0)) {
        return OptionalDouble.empty();
      }
      sum += part.share(values[part.ordinal()]);
    }
    return OptionalDouble.of(sum);
  }

  public static Grade grade(double index) {
    if (index < 30) {
      return Grade.OLIGOTROPHIC;
    }
    if (index <= 50) {
      return Grade.MESOTROPHIC;
    }
    if (index <= 60) {
      return Grade.LIGHTLY_EUTROPHIC;
    }
    return index <= 70 ? Grade.MODERATELY_EUTROPHIC : Grade.HIGHLY_EUTROPHIC;
  }
}
