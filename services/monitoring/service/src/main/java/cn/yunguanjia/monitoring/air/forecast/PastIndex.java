package cn.yunguanjia.monitoring.air.forecast;

import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.standards.air.AqiStandard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * The index of a place's past days by one version of the standard, so that a change of the version
 * is not taken for a change of the air.
 */
@Component
public class PastIndex {
  public static final AqiStandard VERSION = AqiStandard.HJ_633_2026;

  private final AirDays days;

  PastIndex(AirDays days) {
    this.days = days;
  }

  /**
   * @param first day of the first index
   * @param indices one a day, oldest first; null where the day has none
   */
  public record Series(LocalDate first, List<Integer> indices) {
    public LocalDate last() {
      return first.plusDays(indices.size() - 1L);
    }

    /** Null where it is not known. */
    public Integer on(LocalDate day) {
      long n = first.until(day, java.time.temporal.ChronoUnit.DAYS);
      return n < 0 || n >= indices.size() ? null : indices.get((int) n);
    }

    /** Up to the last day that has an index; empty where none has. */
    Series trimmed() {
      int end = indices.size();
      while (end > 0 && indices.get(end - 1) == null) {
        end--;
      }
      return new Series(first, indices.subList(0, end));
    }
  }

  public Series of(Place place, LocalDate from, LocalDate to) {
    Map<LocalDate, Integer> known = new HashMap<>();
    for (AirDays.Day day : days.of(place, from, to)) {
      OptionalInt aqi = day.by(VERSION).aqi();
      if (aqi.isPresent()) {
        known.put(day.day(), aqi.getAsInt());
      }
    }
    List<Integer> indices = new ArrayList<>();
    from.datesUntil(to.plusDays(1)).forEach(day -> indices.add(known.get(day)));
    return new Series(from, indices).trimmed();
  }
}
