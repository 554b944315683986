package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.CityTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** All rule sets there ever were; each day is judged by the one in force on it. */
public record RuleBook(List<RuleSet> sets) {
  public RuleBook {
    sets = sets.stream().sorted(Comparator.comparing(RuleSet::effectiveFrom)).toList();
    if (sets.isEmpty()) {
      throw new IllegalArgumentException("A rule book needs a rule set");
    }
  }

  /** The set in force; before the first one, the first. */
  public RuleSet inForce(Instant at) {
    return sets.reversed().stream()
        .filter(s -> !CityTime.day(at).isBefore(s.effectiveFrom()))
        .findFirst()
        .orElse(sets.getFirst());
  }
}
