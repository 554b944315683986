package cn.yunguanjia.hj212.cli;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who misbehaves how. */
final class HabitOptions {
  private final Options options;
  private final List<String> mns;

  private HabitOptions(Options options, List<String> mns) {
    this.options = options;
    this.mns = mns;
  }

  /**
   * The habits of each device.
   *
   * @throws IllegalArgumentException when an option names no device of this simulation
   */
  static Map<String, Habits> of(Options options, List<String> mns) {
    return new HabitOptions(options, mns).read();
  }

  private Map<String, Habits> read() {
    Map<String, Set<Habit>> habits = new HashMap<>();
    for (Habit habit : Habit.values()) {
      for (String mn : options.all(habit.option())) {
        known(habit.option(), mn);
        habits.computeIfAbsent(mn, m -> EnumSet.noneOf(Habit.class)).add(habit);
      }
    }
    Map<String, Map<String, BigDecimal>> exceeded = values("--exceed", "MN:FACTOR:VALUE");
    Map<String, Map<String, BigDecimal>> near = values("--near", "MN:FACTOR:LIMIT");
    Map<String, Set<String>> flat = flat();
    Map<String, Habits> all = new HashMap<>();
    for (String mn : mns) {
      all.put(
          mn,
          new Habits(
              habits.getOrDefault(mn, Set.of()),
              exceeded.getOrDefault(mn, Map.of()),
              near.getOrDefault(mn, Map.of()),
              flat.getOrDefault(mn, Set.of())));
    }
    return all;
  }

  private Map<String, Map<String, BigDecimal>> values(String option, String form) {
    Map<String, Map<String, BigDecimal>> values = new HashMap<>();
    for (String text : options.all(option)) {
      String[] parts = text.split(":");
      if (parts.length != 3 || !parts[2].matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
        throw new IllegalArgumentException(option + " wants " + form + ", not " + text);
      }
      known(option, parts[0]);
      values
          .computeIfAbsent(parts[0], mn -> new HashMap<>())
          .put(parts[1], new BigDecimal(parts[2]));
    }
    return values;
  }

  private Map<String, Set<String>> flat() {
    Map<String, Set<String>> flat = new HashMap<>();
    for (String text : options.all("--flat")) {
      String[] parts = text.split(":");
      if (parts.length != 2) {
        throw new IllegalArgumentException("--flat wants MN:FACTOR, not " + text);
      }
      known("--flat", parts[0]);
      flat.computeIfAbsent(parts[0], mn -> new HashSet<>()).add(parts[1]);
    }
    return flat;
  }

  private void known(String option, String mn) {
    if (!mns.contains(mn)) {
      throw new IllegalArgumentException(option + " names no device of this simulation: " + mn);
    }
  }
}
