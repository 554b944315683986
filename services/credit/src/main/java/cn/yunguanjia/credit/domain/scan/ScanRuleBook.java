package cn.yunguanjia.credit.domain.scan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All rules there ever were; each day is judged by those in force on it. */
public record ScanRuleBook(List<ScanRules> sets) {
  public ScanRuleBook {
    sets = sets.stream().sorted(Comparator.comparing(ScanRules::effectiveFrom)).toList();
    if (sets.isEmpty()) {
      throw new IllegalArgumentException("A rule book needs rules");
    }
  }

  /** Those in force; before the first ones, the first. */
  public ScanRules inForce(LocalDate day) {
    return sets.reversed().stream()
        .filter(rules -> !day.isBefore(rules.effectiveFrom()))
        .findFirst()
        .orElse(sets.getFirst());
  }
}
