package cn.yunguanjia.monitoring.air.forecast;

import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Forecasts that were imported; few, one or two a day and area. */
@Component
public class ForecastView implements Projection {
  private final ReadModel model;

  ForecastView(ReadModels models) {
    model = models.describe("air_forecasts").part("all").open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(AirForecastIssued e, @MessageIdentifier String eventId) {
    model.put(
        "all",
        new Document("_id", e.forecastId())
            .append("area", e.area())
            .append("source", e.source())
            .append("issuedAt", e.issuedAt().toString())
            .append("days", e.days().stream().map(ForecastView::document).toList())
            .append("eventId", eventId)
            .append("at", e.at().toString()));
  }

  /** Those of an area, the newest first. */
  public List<AirForecastIssued> newest(String area, int atMost) {
    return model
        .collection("all")
        .find(Filters.eq("area", area))
        .sort(Sorts.descending("issuedAt"))
        .limit(atMost)
        .map(ForecastView::forecast)
        .into(new ArrayList<>());
  }

  /** The event that told of a forecast; empty where the view is older than this. */
  Optional<String> event(String forecastId) {
    return Optional.ofNullable(model.find("all", forecastId)).map(d -> d.getString("eventId"));
  }

  private static Document document(AirForecastDay day) {
    return new Document("day", day.day().toString())
        .append("from", day.aqiFrom())
        .append("to", day.aqiTo())
        .append("primary", day.primary());
  }

  private static AirForecastIssued forecast(Document d) {
    return new AirForecastIssued(
        d.getString("_id"),
        d.getString("area"),
        d.getString("source"),
        Instant.parse(d.getString("issuedAt")),
        d.getList("days", Document.class).stream()
            .map(
                day ->
                    new AirForecastDay(
                        LocalDate.parse(day.getString("day")),
                        day.getInteger("from"),
                        day.getInteger("to"),
                        day.getList("primary", String.class, List.of())))
            .toList(),
        Instant.parse(d.getString("at")));
  }
}
