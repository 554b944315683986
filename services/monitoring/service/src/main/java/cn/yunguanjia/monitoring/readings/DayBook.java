package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final String KEPT = "K";
  private static final String BROKEN = "X";

  public static String id(String source, LocalDate day) {
    return source + "|" + day;
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

  /** An update of the book begins with what every book says. */
  static List<Bson> begin(String source, LocalDate day) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set("source", source));
    updates.add(Updates.set("day", day.toString()));
    return updates;
  }

  static Bson reported(Measured mean) {
    if (mean.resolution() == Resolution.HOUR) {
      return Updates.set("h." + hour(mean) + "." + mean.factor(), mean.state());
    }
    return mean.computed()
        ? Updates.unset("d." + mean.factor())
        : Updates.set("d." + mean.factor(), mean.state());
  }

  static Bson judged(Judged judged) {
    Measured mean = judged.mean();
    String place = "j." + (mean.resolution() == Resolution.HOUR ? hour(mean) : "day");
    String path = place + "." + mean.factor();
    return judged.broken() == null
        ? Updates.unset(path)
        : Updates.set(path, judged.broken() ? BROKEN : KEPT);
  }

  static DayBook of(Document d) {
    List<Object> marks = new ArrayList<>();
    part(d, "j").values().forEach(each -> marks.addAll(((Document) each).values()));
    Map<String, Map<String, String>> hours = new java.util.TreeMap<>();
    part(d, "h")
        .forEach(
            (hour, factors) -> {
              Map<String, String> flags = new java.util.TreeMap<>();
              ((Document) factors).forEach((factor, flag) -> flags.put(factor, (String) flag));
              hours.put(hour, flags);
            });
    return new DayBook(
        d.getString("source"),
        LocalDate.parse(d.getString("day")),
        hours,
        Set.copyOf(part(d, "d").keySet()),
        marks.size(),
        (int) marks.stream().filter(BROKEN::equals).count());
  }

  private static Document part(Document d, String name) {
    Document part = d.get(name, Document.class);
    return part == null ? new Document() : part;
  }

  private static String hour(Measured mean) {
    return hour(mean.time());
  }

  private static String hour(Instant time) {
    return "%02d".formatted(time.atZone(CityTime.ZONE).getHour());
  }
}
