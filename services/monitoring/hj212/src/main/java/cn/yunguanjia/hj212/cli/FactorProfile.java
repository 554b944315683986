package cn.yunguanjia.hj212.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a simulated logger measures: a usual value, how far it wanders from it (as a fraction), and
 * with how many decimals it is sent.
 */
record FactorProfile(String factor, double usual, double spread, int decimals) {
  static List<FactorProfile> of(String st) {
    return switch (st) {
      case "21" ->
          List.of(
              of("w01001", 7.6, 0.03, 2),
              of("w01009", 6.8, 0.1, 2),
              of("w01010", 18.0, 0.05, 1),
              of("w01014", 480, 0.05, 1),
              of("w01019", 4.2, 0.1, 1),
              of("w21003", 0.46, 0.2, 3),
              of("w21011", 0.12, 0.15, 3),
              of("w21001", 2.4, 0.1, 2));
      case "22" ->
          List.of(
              of("a21026", 8, 0.2, 0),
              of("a21004", 31, 0.2, 0),
              of("a34002", 56, 0.2, 0),
              of("a34004", 33, 0.2, 0),
              of("a21005", 0.7, 0.2, 3),
              of("a05024", 92, 0.2, 0));
      case "31" ->
          List.of(
              of("a00000", 42, 0.1, 3),
              of("a01012", 52, 0.05, 1),
              of("a19001", 6.4, 0.05, 2),
              of("a21026", 14, 0.2, 2),
              of("a21002", 31, 0.15, 2),
              of("a34013", 2.6, 0.2, 2));
      default ->
          List.of(
              of("w00000", 18.4, 0.15, 2),
              of("w01001", 7.4, 0.03, 2),
              of("w01018", 42, 0.15, 1),
              of("w21003", 2.6, 0.2, 2),
              of("w21011", 0.26, 0.2, 2),
              of("w21001", 9.8, 0.15, 2));
    };
  }

  private static FactorProfile of(String factor, double usual, double spread, int decimals) {
    return new FactorProfile(factor, usual, spread, decimals);
  }

  boolean isFlow() {
    return factor.endsWith("00000");
  }

  /** A value near the usual one. */
  BigDecimal next(RandomGenerator random) {
    double bounded = Math.clamp(random.nextGaussian(), -2.5, 2.5);
    return rounded(usual * (1 + spread * bounded / 2.5));
  }

  BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
