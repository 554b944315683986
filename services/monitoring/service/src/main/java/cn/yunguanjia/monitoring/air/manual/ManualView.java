package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.monitoring.AirSample;
import cn.yunguanjia.language.monitoring.AirSamplesImported;
import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Manual samples of air, a document a station and year. What two files say of one day comes
 * together item by item; where they differ, the later one holds. Nothing here reaches an index.
 */
@Component
class ManualView implements Projection {
  private static final String YEARS = "years";
  private final ReadModel model;

  /**
   * @param file id of the file that said the last of it
   * @param eventId of the event that brought that file
   */
  record Sampled(
      LocalDate day, Map<ManualItem, SampledValue> values, String file, String eventId) {}

  ManualView(ReadModels models) {
    model = models.describe("air_samples").part(YEARS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(AirSamplesImported e, EventMessage<?> message) {
    for (AirSample sample : e.samples()) {
      String day = "d." + sample.day() + ".";
      List<Bson> updates = new ArrayList<>();
      updates.add(Updates.set(day + "file", e.fileId()));
      updates.add(Updates.set(day + "event", message.getIdentifier()));
      for (SampledValue value : sample.values()) {
        updates.add(
            Updates.set(
                day + "items." + value.item(),
                new Document("value", value.value().toPlainString())
                    .append("below", value.belowDetection())));
      }
      model.upsert(YEARS, id(sample.stationId(), sample.day().getYear()), Updates.combine(updates));
    }
  }

  /** Samples of a station, both days included, oldest first. */
  List<Sampled> between(String station, LocalDate from, LocalDate to) {
    List<String> ids = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      ids.add(id(station, year));
    }
    TreeMap<LocalDate, Sampled> samples = new TreeMap<>();
    for (Document year : model.collection(YEARS).find(Filters.in("_id", ids))) {
      year.get("d", Document.class)
          .forEach((day, said) -> samples.put(LocalDate.parse(day), sampled(day, (Document) said)));
    }
    return List.copyOf(samples.subMap(from, true, to, true).values());
  }

  private static Sampled sampled(String day, Document said) {
    Map<ManualItem, SampledValue> values = new EnumMap<>(ManualItem.class);
    said.get("items", Document.class)
        .forEach(
            (item, value) -> {
              Document found = (Document) value;
              values.put(
                  ManualItem.of(item).orElseThrow(),
                  new SampledValue(
                      item, new BigDecimal(found.getString("value")), found.getBoolean("below")));
            });
    return new Sampled(
        LocalDate.parse(day), values, said.getString("file"), said.getString("event"));
  }

  private static String id(String station, int year) {
    return station + "|" + year;
  }
}
