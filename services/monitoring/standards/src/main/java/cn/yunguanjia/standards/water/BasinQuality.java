package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The grade of a river or basin from its sections (环办〔2011〕22号): with fewer than five sections each
 * item is averaged over them and the mean has a class; with five or more the shares of the classes
 * decide. Lakes are evaluated by themselves and do not belong here.
 *
 * @param byShares whether shares decided
 * @param grade empty where no section has a class
 * @param classes how many sections have which class
 * @param goodShare sections of class I to III among those with a class
 * @param worstShare sections worse than class V among those with a class
 * @param mean the means and their class where there are few sections
 * @param pollutants items by the share of sections in which they are worse than class III
 */
public record BasinQuality(
    boolean byShares,
    Optional<BasinGrade> grade,
    Map<WaterClass, Integer> classes,
    BigDecimal goodShare,
    BigDecimal worstShare,
    Optional<WaterQuality> mean,
    List<Pollutant> pollutants) {
  /** As many sections as shares may be made of. */
  public static final int SHARES_FROM = 5;

  /** Share of sections of class I to III that makes a basin excellent, or good. */
  public static final BigDecimal EXCELLENT_FROM = new BigDecimal("0.90");

  public static final BigDecimal GOOD_FROM = new BigDecimal("0.75");
  private static final BigDecimal MODERATE_FROM = new BigDecimal("0.20");
  private static final BigDecimal HEAVY_FROM = new BigDecimal("0.40");
  private static final int NAMED = 3;

  /**
   * @param share of the sections that measured it
   */
  public record Pollutant(WaterItem item, BigDecimal share) {}

  /**
   * @param sections values of each river section; sections without a class count in nothing
   */
  public static BasinQuality of(List<Map<WaterItem, BigDecimal>> sections) {
    List<Map<WaterItem, BigDecimal>> measured = new ArrayList<>();
    Map<WaterClass, Integer> classes = new EnumMap<>(WaterClass.class);
    for (Map<WaterItem, BigDecimal> values : sections) {
      WaterQuality.evaluated(WaterBody.RIVER, values)
          .waterClass()
          .ifPresent(
              waterClass -> {
                measured.add(values);
                classes.merge(waterClass, 1, Integer::sum);
              });
    }
    BigDecimal good =
        share(classes, WaterClass.I, measured)
            .add(share(classes, WaterClass.II, measured))
            .add(share(classes, WaterClass.III, measured));
    BigDecimal worst = share(classes, WaterClass.WORSE_THAN_V, measured);
    boolean byShares = measured.size() >= SHARES_FROM;
    Optional<WaterQuality> mean =
        byShares || measured.isEmpty()
            ? Optional.empty()
            : Optional.of(WaterQuality.evaluated(WaterBody.RIVER, Means.over(measured)));
    Optional<BasinGrade> grade =
        byShares
            ? Optional.of(byShares(goodCount(classes), classes, measured.size()))
            : mean.flatMap(WaterQuality::waterClass).map(BasinGrade::of);
    return new BasinQuality(
        byShares, grade, classes, good, worst, mean, byShares ? pollutants(measured) : List.of());
  }

  private static int goodCount(Map<WaterClass, Integer> classes) {
    return classes.entrySet().stream()
        .filter(entry -> !entry.getKey().isWorseThan(WaterClass.III))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Compared as counts, so that 9 of 10 is 90 % to the last digit. */
  private static BasinGrade byShares(int good, Map<WaterClass, Integer> classes, int all) {
    int worst = classes.getOrDefault(WaterClass.WORSE_THAN_V, 0);
    if (reaches(good, EXCELLENT_FROM, all)) {
      return BasinGrade.EXCELLENT;
    }
    if (reaches(good, GOOD_FROM, all)) {
      return BasinGrade.GOOD;
    }
    if (reaches(worst, HEAVY_FROM, all)) {
      return BasinGrade.HEAVILY_POLLUTED;
    }
    return reaches(worst, MODERATE_FROM, all)
        ? BasinGrade.MODERATELY_POLLUTED
        : BasinGrade.LIGHTLY_POLLUTED;
  }

  private static boolean reaches(int count, BigDecimal share, int all) {
    return new BigDecimal(count).compareTo(share.multiply(new BigDecimal(all))) >= 0;
  }

  private static BigDecimal share(
      Map<WaterClass, Integer> classes, WaterClass waterClass, List<?> all) {
    return all.isEmpty()
        ? BigDecimal.ZERO
        : new BigDecimal(classes.getOrDefault(waterClass, 0))
            .divide(new BigDecimal(all.size()), MathContext.DECIMAL64);
  }

  private static List<Pollutant> pollutants(List<Map<WaterItem, BigDecimal>> sections) {
    List<Pollutant> found = new ArrayList<>();
    for (WaterItem item : WaterItem.values()) {
      List<BigDecimal> values =
          sections.stream().filter(s -> s.containsKey(item)).map(s -> s.get(item)).toList();
      long over =
          values.stream()
              .filter(v -> item.classOf(WaterBody.RIVER, v).isWorseThan(WaterClass.III))
              .count();
      if (item.isEvaluated() && over > 0) {
        found.add(
            new Pollutant(
                item,
                new BigDecimal(over).divide(new BigDecimal(values.size()), MathContext.DECIMAL64)));
      }
    }
    found.sort(Comparator.comparing(Pollutant::share).reversed());
    return found.stream().limit(NAMED).toList();
  }
}
