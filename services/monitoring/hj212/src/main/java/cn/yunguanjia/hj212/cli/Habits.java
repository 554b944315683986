package cn.yunguanjia.hj212.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * The habits of one device.
 *
 * @param exceeded a value that takes the place of the measured one, by factor
 * @param near a limit the values of a factor stay just under
 * @param flat factors whose value never changes
 */
record Habits(
    Set<Habit> of,
    Map<String, BigDecimal> exceeded,
    Map<String, BigDecimal> near,
    Set<String> flat) {
  boolean has(Habit habit) {
    return of.contains(habit);
  }
}
