package cn.yunguanjia.monitoring.water.sample;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.language.monitoring.WaterSample;
import cn.yunguanjia.language.monitoring.WaterSamplesImported;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import cn.yunguanjia.standards.water.Determination;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Imported samples, a document a section and month. What two files say of one sample comes together
 * item by item; where they differ, the later one holds.
 */
@Component
public class SampleView implements Projection {
  private static final String MONTHS = "months";
  private static final String FILES = "files";
  private static final int MOST_FILES = 100;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
  private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("ddHHmmss");

  private final ReadModel model;

  /** A file that was taken in. */
  public record Imported(String file, String name, String kind, int samples, Instant at) {}

  SampleView(ReadModels models) {
    model = models.describe("water_samples").part(MONTHS).part(FILES).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(WaterSamplesImported e) {
    for (WaterSample sample : e.samples()) {
      String slot = "v." + SLOT.format(sample.time().atZone(CityTime.ZONE)) + ".";
      List<Bson> updates = new ArrayList<>();
      updates.add(Updates.set(slot + "time", sample.time().toString()));
      updates.add(Updates.set(slot + "kind", e.kind()));
      updates.add(Updates.set(slot + "file", e.fileId()));
      for (SampledValue value : sample.values()) {
        updates.add(
            Updates.set(
                slot + "items." + value.item(),
                new Document("value", value.value().toPlainString())
                    .append("below", value.belowDetection())));
      }
      model.upsert(
          MONTHS,
          id(sample.sectionId(), YearMonth.from(sample.time().atZone(CityTime.ZONE))),
          Updates.combine(updates));
    }
    model.put(
        FILES,
        new Document("_id", e.fileId())
            .append("name", e.fileName())
            .append("kind", e.kind())
            .append("samples", e.samples().size())
            .append("at", e.at().toString()));
  }

  /** Samples of a section on the days from (inclusive) to (exclusive), the oldest first. */
  public List<Sampled> between(String section, LocalDate from, LocalDate to) {
    List<String> ids = new ArrayList<>();
    for (YearMonth m = YearMonth.from(from); m.atDay(1).isBefore(to); m = m.plusMonths(1)) {
      ids.add(id(section, m));
    }
    Instant begin = CityTime.startOf(from);
    Instant end = CityTime.startOf(to);
    List<Sampled> samples = new ArrayList<>();
    for (Document month : model.collection(MONTHS).find(Filters.in("_id", ids))) {
      for (Object slot : month.get("v", Document.class).values()) {
        Sampled sampled = sampled((Document) slot);
        if (!sampled.time().isBefore(begin) && sampled.time().isBefore(end)) {
          samples.add(sampled);
        }
      }
    }
    samples.sort(Comparator.comparing(Sampled::time));
    return samples;
  }

  /** The files that were taken in last, newest first. */
  public List<Imported> files() {
    List<Imported> files = new ArrayList<>();
    for (Document d :
        model.collection(FILES).find().sort(Sorts.descending("at")).limit(MOST_FILES)) {
      files.add(
          new Imported(
              d.getString("_id"),
              d.getString("name"),
              d.getString("kind"),
              d.getInteger("samples"),
              Instant.parse(d.getString("at"))));
    }
    return files;
  }

  private static Sampled sampled(Document slot) {
    Map<String, Determination> values = new LinkedHashMap<>();
    slot.get("items", Document.class)
        .forEach(
            (item, said) -> {
              Document value = (Document) said;
              values.put(
                  item,
                  new Determination(
                      new BigDecimal(value.getString("value")), value.getBoolean("below")));
            });
    return new Sampled(
        Instant.parse(slot.getString("time")),
        slot.getString("kind"),
        values,
        slot.getString("file"));
  }

  private static String id(String section, YearMonth month) {
    return section + "|" + MONTH.format(month);
  }
}
