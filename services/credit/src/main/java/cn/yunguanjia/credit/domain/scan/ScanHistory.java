package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.credit.CodeScansCounted;
import cn.yunguanjia.language.credit.ScanKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The scans of one code by hour and tally; told twice or in another order it is the same. */
public final class ScanHistory {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private final NavigableMap<Instant, Map<String, Map<ScanKind, Integer>>> hours = new TreeMap<>();

  /** What a tally says of an hour; it takes the place of a smaller count that it said before. */
  public ScanHistory add(Instant hour, String tallyId, Map<ScanKind, Integer> counts) {
    Map<ScanKind, Integer> said =
        hours
            .computeIfAbsent(hour, _ -> new TreeMap<>())
            .computeIfAbsent(tallyId, _ -> new EnumMap<>(ScanKind.class));
    counts.forEach((kind, scans) -> said.merge(kind, scans, Math::max));
    return this;
  }

  public ScanHistory add(CodeScansCounted e) {
    Map<ScanKind, Integer> counts = new EnumMap<>(ScanKind.class);
    e.counts().forEach(count -> counts.put(count.kind(), count.scans()));
    return add(e.hour(), e.tallyId(), counts);
  }

  public int ofHour(Instant hour, Predicate<ScanKind> kind) {
    return sum(hours.getOrDefault(hour, Map.of()), kind);
  }

  public int ofDay(LocalDate day, Predicate<ScanKind> kind) {
    Instant begin = CityTime.startOf(day);
    Instant end = CityTime.startOf(day.plusDays(1));
    return hours.subMap(begin, true, end, false).values().stream()
        .mapToInt(tallies -> sum(tallies, kind))
        .sum();
  }

  /** Median of the hours before this one that had any scan; zero where none had. */
  public BigDecimal usualBefore(Instant hour) {
    List<Integer> busy =
        hours.headMap(hour, false).values().stream()
            .map(tallies -> sum(tallies, _ -> true))
            .filter(scans -> scans > 0)
            .sorted()
            .toList();
    if (busy.isEmpty()) {
      return BigDecimal.ZERO;
    }
    int lower = busy.get((busy.size() - 1) / 2);
    int upper = busy.get(busy.size() / 2);
    return BigDecimal.valueOf(lower).add(BigDecimal.valueOf(upper)).divide(TWO);
  }

  private static int sum(Map<String, Map<ScanKind, Integer>> tallies, Predicate<ScanKind> kind) {
    return tallies.values().stream()
        .flatMap(counts -> counts.entrySet().stream())
        .filter(count -> kind.test(count.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
