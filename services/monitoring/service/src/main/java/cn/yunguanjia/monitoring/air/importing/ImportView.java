package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.AirFileImported;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The files that were imported. */
@Component
class ImportView implements Projection {
  private static final int MOST = 50;
  private final ReadModel model;

  ImportView(ReadModels models) {
    model = models.describe("air_imports").part("files").open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(AirFileImported e) {
    model.put(
        "files",
        new Document("_id", e.sha256())
            .append("name", e.name())
            .append("stations", e.stations())
            .append("hours", e.hours())
            .append("passed", e.passed())
            .append("from", e.from().toString())
            .append("to", e.to().toString())
            .append("at", e.at().toString()));
  }

  List<Map<String, Object>> newest() {
    List<Map<String, Object>> files = new ArrayList<>();
    for (Document d : model.collection("files").find().sort(Sorts.descending("at")).limit(MOST)) {
      Map<String, Object> file = new LinkedHashMap<>(d);
      file.put("sha256", file.remove("_id"));
      for (String time : List.of("from", "to", "at")) {
        file.put(time, CityTime.local(Instant.parse(d.getString(time))));
      }
      files.add(file);
    }
    return files;
  }
}
