package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.domain.scan.ScanHistory;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.credit.ScanKind;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;

/**
 * The scans of one code on one day.
 *
 * @param codeId null for scans that led to no known code
 */
record ScanDay(
    LocalDate day,
    String codeId,
    String uscc,
    String area,
    int[] hours,
    Map<ScanKind, Integer> kinds) {

  static final int HOURS = 24;

  static ScanDay of(Document d) {
    LocalDate day = LocalDate.parse(d.getString("day"));
    ScanHistory history = new ScanHistory();
    into(history, d);
    int[] hours = new int[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      hours[hour] = history.ofHour(begin(day, hour).toInstant(), _ -> true);
    }
    Map<ScanKind, Integer> kinds = new EnumMap<>(ScanKind.class);
    for (ScanKind kind : ScanKind.values()) {
      int scans = history.ofDay(day, kind::equals);
      if (scans > 0) {
        kinds.put(kind, scans);
      }
    }
    return new ScanDay(
        day, d.getString("codeId"), d.getString("uscc"), d.getString("area"), hours, kinds);
  }

  static void into(ScanHistory history, Document d) {
    LocalDate day = LocalDate.parse(d.getString("day"));
    d.get("hours", Document.class)
        .forEach(
            (hour, tallies) ->
                ((Document) tallies)
                    .forEach(
                        (tally, counts) ->
                            history.add(
                                begin(day, Integer.parseInt(hour)).toInstant(),
                                tally,
                                counts((Document) counts))));
  }

  private static Map<ScanKind, Integer> counts(Document d) {
    Map<ScanKind, Integer> counts = new EnumMap<>(ScanKind.class);
    d.forEach((kind, scans) -> counts.put(ScanKind.valueOf(kind), (Integer) scans));
    return counts;
  }

  private static ZonedDateTime begin(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(CityTime.ZONE);
  }

  int total() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  int forged() {
    return kinds.entrySet().stream()
        .filter(kind -> kind.getKey().forged())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
