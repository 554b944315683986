package cn.yunguanjia.monitoring.air.warning;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.AirWarningRaised;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Warnings of an area's air, the graver taking the place of the lighter of its kind and day. */
@Component
class AirWarningView implements Projection {
  private static final int MOST = 30;
  private final ReadModel model;

  AirWarningView(ReadModels models) {
    model = models.describe("air_warnings").part("all").open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(AirWarningRaised e, @MessageIdentifier String eventId) {
    model.put(
        "all",
        new Document("_id", e.warningId())
            .append("area", e.area())
            .append("kind", e.kind())
            .append("day", e.day().toString())
            .append("aqiBefore", e.aqiBefore())
            .append("aqiNow", e.aqiNow())
            .append("gradeBefore", e.gradeBefore())
            .append("gradeNow", e.gradeNow())
            .append("basis", e.basis())
            .append("eventId", eventId)
            .append("at", e.at().toString()));
  }

  List<Map<String, Object>> newest(String area) {
    List<Map<String, Object>> warnings = new ArrayList<>();
    for (Document d :
        model
            .collection("all")
            .find(Filters.eq("area", area))
            .sort(Sorts.descending("at"))
            .limit(MOST)) {
      Map<String, Object> warning = new LinkedHashMap<>(d);
      warning.put("warningId", warning.remove("_id"));
      warning.put("at", CityTime.local(Instant.parse(d.getString("at"))));
      warnings.add(warning);
    }
    return warnings;
  }

  /** With the area of a warning that somebody asks for; null where there is none. */
  Document find(String warningId) {
    return model.find("all", warningId);
  }

  @RestController
  @Tag(name = "monitoring: air and water")
  static class Pages {
    private final AirWarningView warnings;

    Pages(AirWarningView warnings) {
      this.warnings = warnings;
    }

    @GetMapping("/api/public/air/warnings")
    @Operation(summary = "Warnings of an area's air: a worse class expected, or a sudden change")
    Map<String, Object> warnings(@RequestParam(defaultValue = "330400") String area) {
      return Map.of("items", warnings.newest(area));
    }
  }
}
