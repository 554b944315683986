package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.readmodel.ReadModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The envelopes of hours, a document a month of one factor at one source. */
final class Envelopes {
  static final String PART = "envelopes";
  private static final DateTimeFormatter SLOT =
      DateTimeFormatter.ofPattern("ddHH").withZone(CityTime.ZONE);
  private final ReadModel model;

  Envelopes(ReadModel model) {
    this.model = model;
  }

  void write(Map<Readings.Hour, Envelope> envelopes) {
    envelopes.forEach(
        (hour, envelope) ->
            model.upsert(
                PART,
                id(hour.source(), hour.factor(), month(hour.start())),
                Updates.set(SLOT.format(hour.start()), envelope.text())));
  }

  /** Of hours from one to before another, oldest first. */
  List<Envelope> of(String source, String factor, Instant from, Instant to) {
    List<String> ids = new ArrayList<>();
    for (YearMonth at = month(from); !at.isAfter(month(to)); at = at.plusMonths(1)) {
      ids.add(id(source, factor, at));
    }
    List<Envelope> all = new ArrayList<>();
    for (Document month : model.collection(PART).find(Filters.in("_id", ids))) {
      String id = month.getString("_id");
      YearMonth of = YearMonth.parse(id.substring(id.lastIndexOf('|') + 1));
      Instant start = CityTime.startOf(of.atDay(1));
      month.forEach(
          (slot, text) -> {
            if (!slot.equals("_id")) {
              Instant hour = hour(start, slot);
              if (!hour.isBefore(from) && hour.isBefore(to)) {
                all.add(Envelope.parse(hour, (String) text));
              }
            }
          });
    }
    all.sort(Comparator.comparing(Envelope::hour));
    return all;
  }

  /** The city's clock knows no summer time, so hours of a month are equally long. */
  private static Instant hour(Instant month, String slot) {
    int day = Integer.parseInt(slot, 0, 2, 10);
    int hour = Integer.parseInt(slot, 2, 4, 10);
    return month.plusSeconds(((day - 1) * 24L + hour) * 3600);
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(CityTime.day(time));
  }

  private static String id(String source, String factor, YearMonth month) {
    return source + "|" + factor + "|" + month;
  }
}
