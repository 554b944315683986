package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a simulated logger measures, and what it remembers of it for the day somebody asks. The same
 * seed and MN give the same values.
 */
final class Measuring {
  private static final int REMEMBERED = 5_000;

  private final String st;
  private final Habits habits;
  private final long seed;
  private final Random random;
  private final Map<String, List<Reading>> memory =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Reading>> eldest) {
          return size() > REMEMBERED;
        }
      };

  Measuring(String mn, String st, Habits habits, long seed) {
    this.st = st;
    this.habits = habits;
    this.seed = seed ^ mn.hashCode() * 0x9E3779B97F4A7C15L;
    this.random = new Random(this.seed);
  }

  /** Measures and remembers. */
  synchronized List<Reading> measure(Command command, OffsetDateTime dataTime) {
    List<Reading> readings = readings(command, random);
    memory.put(key(command, dataTime), readings);
    return readings;
  }

  /** What was measured then; for a time before this run, what would have been. */
  synchronized List<Reading> remember(Command command, OffsetDateTime dataTime) {
    List<Reading> readings = memory.get(key(command, dataTime));
    return readings != null
        ? readings
        : readings(command, new Random(seed ^ dataTime.toEpochSecond() * 0x5851F42D4C957F2DL));
  }

  private static String key(Command command, OffsetDateTime dataTime) {
    return command.code() + dataTime.toEpochSecond();
  }

  private List<Reading> readings(Command command, Random chance) {
    List<Reading> readings = new ArrayList<>();
    for (FactorProfile profile : FactorProfile.of(st)) {
      BigDecimal value = value(profile, profile.next(chance), chance);
      if (command == Command.REALTIME_DATA) {
        readings.add(new Reading(profile.factor(), "Rtd", value.toPlainString(), "N"));
      } else {
        statistics(readings, profile, command, value);
      }
    }
    return readings;
  }

  private BigDecimal value(FactorProfile profile, BigDecimal measured, Random chance) {
    String factor = profile.factor();
    BigDecimal limit = habits.near().get(factor);
    if (limit != null) {
      BigDecimal share = BigDecimal.valueOf(950 + chance.nextInt(46), 3);
      return limit.multiply(share).setScale(profile.decimals(), RoundingMode.DOWN);
    }
    if (habits.flat().contains(factor)) {
      return profile.rounded(profile.usual());
    }
    return habits.exceeded().getOrDefault(factor, measured);
  }

  private static void statistics(
      List<Reading> readings, FactorProfile profile, Command command, BigDecimal mean) {
    String factor = profile.factor();
    if (profile.isFlow()) {
      BigDecimal seconds = BigDecimal.valueOf(SimulatedDevice.intervalSeconds(command));
      BigDecimal litresPerCubicMetre = BigDecimal.valueOf(factor.startsWith("w") ? 1000 : 1);
      BigDecimal amount =
          mean.multiply(seconds).divide(litresPerCubicMetre, 3, RoundingMode.HALF_EVEN);
      readings.add(new Reading(factor, "Cou", amount.toPlainString(), "N"));
    }
    readings.add(new Reading(factor, "Min", share(mean, "0.95"), "N"));
    readings.add(new Reading(factor, "Avg", mean.toPlainString(), "N"));
    readings.add(new Reading(factor, "Max", share(mean, "1.05"), "N"));
  }

  static String share(BigDecimal mean, String factor) {
    return mean.multiply(new BigDecimal(factor))
        .setScale(mean.scale(), RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
