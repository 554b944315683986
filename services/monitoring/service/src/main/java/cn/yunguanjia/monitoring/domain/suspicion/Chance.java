package cn.yunguanjia.monitoring.domain.suspicion;

/** How probable something is by chance alone. */
final class Chance {
  private static final double LEAST = 1e-300;

  private Chance() {}

  /** At least so many of n, each with probability p. */
  static double atLeast(int k, int n, double p) {
    double sum = 0;
    for (int i = k; i <= n; i++) {
      sum += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p));
    }
    return Math.min(1, sum);
  }

  /** 6 for one in a million. */
  static double rarity(double probability) {
    return -Math.log10(Math.max(LEAST, probability));
  }

  static double logFactorial(int n) {
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }

  /** Probability that chi-square with so many degrees of freedom is at least x. */
  static double chiSquareAtLeast(double x, int degrees) {
    double a = degrees / 2.0;
    double half = x / 2;
    if (half <= 0) {
      return 1;
    }
    return half < a + 1 ? 1 - lowerSeries(a, half) : upperFraction(a, half);
  }

  private static double lowerSeries(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < 1000 && term > sum * 1e-16; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
  }

  /** Continued fraction of the upper incomplete gamma function, by Lentz. */
  private static double upperFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 1000; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < 1e-15) {
        break;
      }
    }
    return Math.exp(-x + a * Math.log(x) - logGamma(a)) * h;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
  }

  /** Of half of a whole number. */
  private static double logGamma(double a) {
    double value = a % 1 == 0 ? 0 : Math.log(Math.PI) / 2;
    for (double i = a % 1 == 0 ? 1 : 0.5; i < a; i++) {
      value += Math.log(i);
    }
    return value;
  }

  private static double logChoose(int n, int k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  }
}
