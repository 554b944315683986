package cn.yunguanjia.credit.scan;

import cn.yunguanjia.language.credit.ScanKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last seven days as the interface tells them, each there though nobody scanned. */
final class ScanDays {
  static final int DAYS = 7;

  private ScanDays() {}

  static LocalDate first(LocalDate last) {
    return last.minusDays(DAYS - 1L);
  }

  static List<Map<String, Object>> of(LocalDate last, List<ScanDay> scans) {
    return first(last)
        .datesUntil(last.plusDays(1))
        .map(day -> row(day, scans.stream().filter(one -> one.day().equals(day)).toList()))
        .toList();
  }

  private static Map<String, Object> row(LocalDate day, List<ScanDay> scans) {
    int[] hours = new int[ScanDay.HOURS];
    Map<ScanKind, Integer> kinds = new EnumMap<>(ScanKind.class);
    for (ScanDay one : scans) {
      for (int hour = 0; hour < ScanDay.HOURS; hour++) {
        hours[hour] += one.hours()[hour];
      }
      one.kinds().forEach((kind, n) -> kinds.merge(kind, n, Integer::sum));
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("day", day);
    row.put("total", scans.stream().mapToInt(ScanDay::total).sum());
    row.put("forged", scans.stream().mapToInt(ScanDay::forged).sum());
    row.put("kinds", kinds);
    row.put("hours", hours);
    return row;
  }
}
