package cn.yunguanjia.standards.air;

import java.util.List;
import java.util.OptionalInt;

/**
 * Forecasts that know nothing of the weather: what any real forecast has to beat. Both look at the
 * index of the past days alone.
 */
public enum BaselineForecast {
  /** It stays as it was on the last day. */
  PERSISTENCE {
    @Override
    int expected(int last, int before, int ahead) {
      return last;
    }
  },
  /** The change of the last day goes on, each day half as much as the day before. */
  DAMPED_TREND {
    @Override
    int expected(int last, int before, int ahead) {
      int parts = 1 << ahead;
      // to the nearest whole, in whole numbers
      return last + Math.floorDiv(2 * (last - before) * (parts - 1) + parts, 2 * parts);
    }
  };

  private static final int HIGHEST = 500;

  abstract int expected(int last, int before, int ahead);

  /**
   * @param past index of each day, oldest first, the last one being the day the forecast is made
   *     after; null where there is none
   * @param ahead days after it, from 1
   * @return empty when the last two days are not both known
   */
  public OptionalInt expect(List<Integer> past, int ahead) {
    int n = past.size();
    if (n < 2 || past.get(n - 1) == null || past.get(n - 2) == null) {
      return OptionalInt.empty();
    }
    int expected = expected(past.get(n - 1), past.get(n - 2), ahead);
    return OptionalInt.of(Math.clamp(expected, 1, HIGHEST));
  }
}
