package cn.yunguanjia.credit.scan;

import cn.yunguanjia.language.credit.ScanCount;
import cn.yunguanjia.language.credit.ScanKind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts scans in memory by hour, code and kind. It can't count people: nothing of whoever scans
 * ever gets here. Only codes that exist have an entry, so that nobody can fill the memory.
 */
final class ScanTally {

  /**
   * What was counted of a code within an hour so far.
   *
   * @param codeId null for scans that led to no known code
   */
  record Counted(Instant hour, String codeId, List<ScanCount> counts) {}

  private record Key(Instant hour, String codeId) {}

  private static final class Entry {
    final Map<ScanKind, Integer> counts = new EnumMap<>(ScanKind.class);
    boolean told;
  }

  private final Map<Key, Entry> entries = new HashMap<>();
  private final Clock clock;

  ScanTally(Clock clock) {
    this.clock = clock;
  }

  synchronized void count(String codeId, ScanKind kind) {
    Entry entry = entries.computeIfAbsent(new Key(hour(), codeId), _ -> new Entry());
    entry.counts.merge(kind, 1, Integer::sum);
    entry.told = false;
  }

  /** What changed since it was taken last; hours that are over and told are forgotten. */
  synchronized List<Counted> take() {
    Instant hour = hour();
    entries.entrySet().removeIf(e -> e.getValue().told && e.getKey().hour().isBefore(hour));
    List<Counted> taken = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          if (!entry.told) {
            entry.told = true;
            taken.add(
                new Counted(
                    key.hour(),
                    key.codeId(),
                    entry.counts.entrySet().stream()
                        .map(e -> new ScanCount(e.getKey(), e.getValue()))
                        .toList()));
          }
        });
    return taken;
  }

  /** They could not be told; they are taken again the next time. */
  synchronized void again(List<Counted> untold) {
    untold.forEach(one -> entries.get(new Key(one.hour(), one.codeId())).told = false);
  }

  /** The city's hours are those of UTC: its offset is a whole number of them. */
  private Instant hour() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS);
  }
}
