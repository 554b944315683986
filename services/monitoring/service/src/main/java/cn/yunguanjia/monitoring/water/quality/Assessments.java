package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.monitoring.water.rules.WaterRuleBook;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.section.SectionList;
import cn.yunguanjia.monitoring.water.section.SectionListView;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.water.value.SectionValues;
import cn.yunguanjia.monitoring.water.value.Value;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Judges sections by the list and the rules of the time. */
@Component
public class Assessments {
  private static final Comparator<ListedSection> DOWNSTREAM =
      Comparator.comparing(ListedSection::basin)
          .thenComparing(ListedSection::river)
          .thenComparingInt(ListedSection::place);

  private final SectionListView lists;
  private final SectionValues values;
  private final WaterRuleBook rules;
  private final Clock clock;

  Assessments(SectionListView lists, SectionValues values, WaterRuleBook rules, Clock clock) {
    this.lists = lists;
    this.values = values;
    this.rules = rules;
    this.clock = clock;
  }

  public LocalDate today() {
    return CityTime.day(clock.instant());
  }

  /** The list that holds at the end of the period; empty before there was one. */
  public Optional<SectionList> list(Period period) {
    return lists.on(period.lastDay(today()));
  }

  public WaterRules rules(Period period) {
    return rules.on(period.lastDay(today()));
  }

  /** Sections along their rivers, from upstream to downstream. */
  public List<Assessment> of(Period period, Predicate<ListedSection> which) {
    return list(period)
        .map(
            list ->
                list.sections().stream()
                    .filter(which)
                    .sorted(DOWNSTREAM)
                    .map(s -> of(list, s, period))
                    .toList())
        .orElse(List.of());
  }

  public Optional<Assessment> of(String section, Period period) {
    return list(period).flatMap(list -> list.find(section).map(found -> of(list, found, period)));
  }

  /** The days of a period at a section of which something is known, by the list of the period. */
  public List<Assessment> days(String section, Period period) {
    return list(period)
        .flatMap(
            list ->
                list.find(section)
                    .map(
                        found ->
                            values.days(section, period.from(), period.to()).entrySet().stream()
                                .map(
                                    day ->
                                        Assessment.of(
                                            found,
                                            list.version(),
                                            Period.of(day.getKey()),
                                            day.getValue(),
                                            rules(period)))
                                .toList()))
        .orElse(List.of());
  }

  /** A section month by month, each by the list of its time. */
  public List<Assessment> months(String section, YearMonth first, YearMonth last) {
    Map<YearMonth, Map<String, Value>> months =
        values.months(section, first.atDay(1), last.plusMonths(1).atDay(1));
    List<Assessment> all = new ArrayList<>();
    months.forEach(
        (month, known) -> {
          Period period = Period.of(month);
          list(period)
              .flatMap(
                  list ->
                      list.find(section)
                          .map(
                              found ->
                                  Assessment.of(
                                      found,
                                      list.version(),
                                      period,
                                      known,
                                      rules.on(period.from()))))
              .ifPresent(all::add);
        });
    return all;
  }

  private Assessment of(SectionList list, ListedSection section, Period period) {
    return Assessment.of(
        section, list.version(), period, values.of(section.id(), period), rules(period));
  }
}
