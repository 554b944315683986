package cn.yunguanjia.monitoring.days;

import cn.yunguanjia.language.monitoring.AirDayValue;
import cn.yunguanjia.language.monitoring.AirQualityAssessed;
import cn.yunguanjia.language.monitoring.ReadingsAggregated;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The days that were published: of outlets, and of air stations. */
@Component
public class DayView implements Projection {
  private static final String OUTLETS = "outlets";
  private static final String AIR = "air";
  private static final int MOST = 4000;
  private final ReadModel model;

  DayView(ReadModels models) {
    model = models.describe("published_days").part(OUTLETS).part(AIR).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(ReadingsAggregated e) {
    model.put(
        OUTLETS,
        new Document("_id", key(e.outlet(), e.day()))
            .append("outlet", e.outlet())
            .append("uscc", e.uscc())
            .append("area", e.area())
            .append("day", e.day().toString())
            .append("hoursReported", e.hoursReported())
            .append("hoursValid", e.hoursValid())
            .append("judged", e.judged())
            .append("exceeded", e.exceeded())
            .append("at", e.at().toString()));
  }

  @EventHandler
  void on(AirQualityAssessed e, EventMessage<?> message) {
    model.put(
        AIR,
        new Document("_id", key(e.stationId(), e.day()))
            .append("station", e.stationId())
            .append("area", e.area())
            .append("day", e.day().toString())
            .append("aqi", e.aqi())
            .append("primary", e.primary())
            .append("standard", e.standard())
            .append("values", e.values().stream().map(DayView::document).toList())
            .append("eventId", message.getIdentifier())
            .append("at", e.at().toString()));
  }

  private static Document document(AirDayValue value) {
    return new Document("item", value.item())
        .append("value", value.value() == null ? null : value.value().toPlainString())
        .append("hours", value.hours());
  }

  public static String key(String source, LocalDate day) {
    return source + "|" + day;
  }

  /** What was published of these outlets' days, by key; absent where nothing was. */
  public Map<String, ReadingsAggregated> outletDays(Collection<String> keys) {
    Map<String, ReadingsAggregated> known = new HashMap<>();
    for (Document d : model.collection(OUTLETS).find(Filters.in("_id", keys))) {
      known.put(d.getString("_id"), outletDay(d));
    }
    return known;
  }

  public Map<String, AirQualityAssessed> airDays(Collection<String> keys) {
    Map<String, AirQualityAssessed> known = new HashMap<>();
    for (Document d : model.collection(AIR).find(Filters.in("_id", keys))) {
      known.put(d.getString("_id"), airDay(d));
    }
    return known;
  }

  /** Days of an outlet from one to another, both included, oldest first. */
  public List<ReadingsAggregated> outletDays(String outlet, LocalDate from, LocalDate to) {
    return outletDays(keys(outlet, from, to)).values().stream()
        .sorted(Comparator.comparing(ReadingsAggregated::day))
        .toList();
  }

  public List<AirQualityAssessed> airDays(String station, LocalDate from, LocalDate to) {
    return airDays(keys(station, from, to)).values().stream()
        .sorted(Comparator.comparing(AirQualityAssessed::day))
        .toList();
  }

  /** The event that told of a station's day last; empty where none did. */
  public Optional<String> airEvent(String station, LocalDate day) {
    return Optional.ofNullable(model.find(AIR, key(station, day))).map(d -> d.getString("eventId"));
  }

  private static List<String> keys(String source, LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? List.of()
        : from.datesUntil(to.plusDays(1)).limit(MOST).map(day -> key(source, day)).toList();
  }

  private static ReadingsAggregated outletDay(Document d) {
    return new ReadingsAggregated(
        d.getString("uscc"),
        d.getString("outlet"),
        d.getString("area"),
        LocalDate.parse(d.getString("day")),
        d.getInteger("hoursReported"),
        d.getInteger("hoursValid"),
        d.getInteger("judged"),
        d.getInteger("exceeded"),
        java.time.Instant.parse(d.getString("at")));
  }

  private static AirQualityAssessed airDay(Document d) {
    return new AirQualityAssessed(
        d.getString("station"),
        d.getString("area"),
        LocalDate.parse(d.getString("day")),
        d.getInteger("aqi"),
        d.getList("primary", String.class),
        d.getString("standard"),
        d.getList("values", Document.class, List.of()).stream().map(DayView::value).toList(),
        java.time.Instant.parse(d.getString("at")));
  }

  private static AirDayValue value(Document d) {
    String value = d.getString("value");
    return new AirDayValue(
        d.getString("item"), value == null ? null : new BigDecimal(value), d.getInteger("hours"));
  }
}
