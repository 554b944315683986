package cn.yunguanjia.index.facts;

import cn.yunguanjia.index.domain.Composite;
import cn.yunguanjia.index.domain.Facts;
import cn.yunguanjia.index.domain.IndexRules;
import cn.yunguanjia.language.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes the index of any area at any time from the facts then known. */
@Component
public class Indices {
  private static final Duration FRESH = Duration.ofMillis(700);
  private final FactsView facts;
  private final IndexRules rules;
  private volatile Window cached;

  private record Window(LocalDate from, LocalDate to, Facts facts, long takenNanos) {}

  Indices(FactsView facts, IndexRules rules) {
    this.facts = facts;
    this.rules = rules;
  }

  public IndexRules rules() {
    return rules;
  }

  public Composite at(String area, Instant asOf) {
    LocalDate day = CityTime.day(asOf);
    return Composite.of(window(day.minusDays(rules.window()), day), rules, area, asOf);
  }

  /** One value a day, each as of the day's end, the last as of now. */
  public List<Composite> each(String area, LocalDate from, LocalDate to, Instant now) {
    Facts all = facts.between(from.minusDays(rules.window()), to);
    List<Composite> line = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      Instant end = CityTime.startOf(day.plusDays(1)).minusMillis(1);
      line.add(Composite.of(all, rules, area, end.isAfter(now) ? now : end));
    }
    return line;
  }

  private Facts window(LocalDate from, LocalDate to) {
    Window known = cached;
    if (known == null
        || !known.from().equals(from)
        || !known.to().equals(to)
        || System.nanoTime() - known.takenNanos() > FRESH.toNanos()) {
      known = new Window(from, to, facts.between(from, to), System.nanoTime());
      cached = known;
    }
    return known.facts();
  }
}
