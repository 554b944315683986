package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is known of a source's day: which hours came with which mark, which daily means, and how
 * each mean was judged. Derived from the values alone, whatever order they came in.
 *
 * @param hours mark by factor, by hour
 * @param dayMeans factors whose daily mean came from the device
 * @param judged means that were compared with a limit
 * @param exceeded of these, means that broke it
 */
public record DayBook(
    String source,
    LocalDate day,
    Map<String, Map<String, String>> hours,
    Set<String> dayMeans,
    int judged,
    int exceeded) {
  private static final String HOUR_REPORTED = "h";
  private static final String DAY_REPORTED = "d";
  private static final String JUDGED = "j";
  private static final String WHOLE_DAY = "day";
  private static final String KEPT = "K";
  private static final String BROKEN = "X";

  public static String id(String source, LocalDate day) {
    return source + "|" + day;
  }

  static String id(Measured mean) {
    return id(mean.source(), CityTime.day(mean.time()));
  }

  public String id() {
    return id(source, day);
  }

  /** Factors that have a mean of the hour that begins at this time. */
  public Set<String> factorsAt(Instant start) {
    return hours.getOrDefault(hour(start), Map.of()).keySet();
  }

  /** Mark of a factor's mean of that hour, null where there is none. */
  public String stateAt(Instant start, String factor) {
    return hours.getOrDefault(hour(start), Map.of()).get(factor);
  }

  public int hoursReported() {
    return hours.size();
  }

  public int hoursValid() {
    return (int)
        hours.values().stream().filter(marks -> marks.containsValue(Measured.NORMAL)).count();
  }

  static Bson reported(Measured mean) {
    if (mean.resolution() == Resolution.HOUR) {
      return Updates.set(place(HOUR_REPORTED, hour(mean), mean), mean.state());
    }
    String place = place(DAY_REPORTED, WHOLE_DAY, mean);
    return mean.computed() ? Updates.unset(place) : Updates.set(place, mean.state());
  }

  static Bson judged(Judged judged) {
    Measured mean = judged.mean();
    String place =
        place(JUDGED, mean.resolution() == Resolution.HOUR ? hour(mean) : WHOLE_DAY, mean);
    return judged.broken() == null
        ? Updates.unset(place)
        : Updates.set(place, judged.broken() ? BROKEN : KEPT);
  }

  /** Every entry lies flat in the book: a server walks a path of names step by step. */
  private static String place(String kind, String when, Measured mean) {
    return kind + " " + when + " " + mean.factor();
  }

  static DayBook of(Document d) {
    Map<String, Map<String, String>> hours = new TreeMap<>();
    Set<String> dayMeans = new HashSet<>();
    int judged = 0;
    int exceeded = 0;
    for (Map.Entry<String, Object> entry : d.entrySet()) {
      String[] place = entry.getKey().split(" ");
      switch (place[0]) {
        case HOUR_REPORTED ->
            hours
                .computeIfAbsent(place[1], hour -> new TreeMap<>())
                .put(place[2], (String) entry.getValue());
        case DAY_REPORTED -> dayMeans.add(place[2]);
        case JUDGED -> {
          judged++;
          exceeded += entry.getValue().equals(BROKEN) ? 1 : 0;
        }
        default -> {}
      }
    }
    String id = d.getString("_id");
    int day = id.lastIndexOf('|');
    return new DayBook(
        id.substring(0, day),
        LocalDate.parse(id.substring(day + 1)),
        hours,
        dayMeans,
        judged,
        exceeded);
  }

  private static String hour(Measured mean) {
    return hour(mean.time());
  }

  private static String hour(Instant time) {
    return "%02d".formatted(time.atZone(CityTime.ZONE).getHour());
  }
}
