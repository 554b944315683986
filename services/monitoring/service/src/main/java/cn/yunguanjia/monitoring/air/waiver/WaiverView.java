package cn.yunguanjia.monitoring.air.waiver;

import cn.yunguanjia.language.monitoring.AirItemWaived;
import cn.yunguanjia.language.monitoring.AirItemWaiverEnded;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import cn.yunguanjia.standards.air.AirPollutant;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The pollutants that places never monitored, and the days such a waiver has not reached yet. */
@Component
public class WaiverView implements Projection {
  private static final String ALL = "all";
  private static final String LOOK_BACKS = "look_backs";
  private final ReadModel model;

  /** Days of a place whose published index may be another now; no end: up to the last one. */
  public record LookBack(String id, String place, LocalDate from, LocalDate to) {
    /** What the values of a station belong to. */
    public String source() {
      return DeviceView.STATION + place;
    }
  }

  WaiverView(ReadModels models) {
    model = models.describe("air_waivers").part(ALL).part(LOOK_BACKS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(AirItemWaived e, @MessageIdentifier String eventId) {
    model.put(
        ALL,
        new Document("_id", id(e.place(), e.item(), e.from()))
            .append("place", e.place())
            .append("area", e.area())
            .append("item", e.item())
            .append("from", e.from().toString())
            .append("to", e.to() == null ? null : e.to().toString())
            .append("basis", e.basis())
            .append("at", e.at().toString())
            .append("eventId", eventId));
    lookBack(eventId, e.place(), e.from(), e.to());
  }

  @EventHandler
  void on(AirItemWaiverEnded e, @MessageIdentifier String eventId) {
    model.upsert(
        ALL,
        id(e.place(), e.item(), e.from()),
        Updates.combine(
            Updates.set("to", e.to().toString()),
            Updates.set("reason", e.reason()),
            Updates.set("endedAt", e.at().toString()),
            Updates.set("endedBy", eventId)));
    lookBack(eventId, e.place(), e.to().plusDays(1), null);
  }

  private void lookBack(String eventId, String place, LocalDate from, LocalDate to) {
    model.put(
        LOOK_BACKS,
        new Document("_id", eventId)
            .append("place", place)
            .append("from", from.toString())
            .append("to", to == null ? null : to.toString()));
  }

  private static String id(String place, String item, LocalDate from) {
    return String.join("|", place, item, from.toString());
  }

  /** All of them, the newest first day first; there are few. */
  public Known known() {
    List<Waiver> all = new ArrayList<>();
    model.collection(ALL).find().forEach(d -> all.add(waiver(d)));
    all.sort(Comparator.comparing(Waiver::from).reversed().thenComparing(Waiver::place));
    return new Known(List.copyOf(all));
  }

  public record Known(List<Waiver> all) {
    /** Those that hold at a place on a day, by their pollutant. */
    public Map<AirPollutant, Waiver> of(String place, LocalDate day) {
      Map<AirPollutant, Waiver> of = new EnumMap<>(AirPollutant.class);
      for (Waiver each : all) {
        if (each.place().equals(place) && each.holdsOn(day)) {
          of.put(each.pollutant(), each);
        }
      }
      return of;
    }
  }

  public List<LookBack> lookBacks(int atMost) {
    return model
        .collection(LOOK_BACKS)
        .find()
        .limit(atMost)
        .map(
            d ->
                new LookBack(
                    d.getString("_id"),
                    d.getString("place"),
                    LocalDate.parse(d.getString("from")),
                    day(d.getString("to"))))
        .into(new ArrayList<>());
  }

  public void lookedBack(LookBack done) {
    model.apart(() -> model.delete(LOOK_BACKS, done.id()));
  }

  private static Waiver waiver(Document d) {
    return new Waiver(
        d.getString("place"),
        d.getString("area"),
        AirPollutant.labelled(d.getString("item")).orElseThrow(),
        LocalDate.parse(d.getString("from")),
        day(d.getString("to")),
        d.getString("basis"),
        Instant.parse(d.getString("at")),
        d.getString("reason"),
        d.getString("endedAt") == null ? null : Instant.parse(d.getString("endedAt")),
        d.getString("eventId"),
        d.getString("endedBy"));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
