package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Alerts as people read them: the gravest of each hour. */
@Component
class AlertView implements Projection {
  private final ReadModel model;

  AlertView(ReadModels models) {
    model =
        models
            .describe("alerts")
            .part("all", Indexes.descending("at"), Indexes.ascending("uscc"))
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(AlertRaised e, EventMessage<?> message) {
    model.put(
        "all",
        new Document("_id", e.alertId())
            .append("uscc", e.uscc())
            .append("outlet", e.outlet())
            .append("area", e.area())
            .append("factor", e.factor())
            .append("value", e.value().toPlainString())
            .append("limit", e.limit().toPlainString())
            .append("unit", e.unit())
            .append("grade", e.grade())
            .append("at", e.at().toString())
            .append("eventId", message.getIdentifier()));
  }

  Document find(String id) {
    return model.find("all", id);
  }

  /** Newest first; area and enterprise are null where they do not matter. */
  List<Document> find(String area, String uscc, String since, int atMost) {
    List<Bson> filters = new ArrayList<>(List.of(Filters.gte("at", since)));
    if (uscc != null) {
      filters.add(Filters.eq("uscc", uscc));
    }
    List<Document> found = new ArrayList<>();
    for (Document each :
        model.collection("all").find(Filters.and(filters)).sort(Sorts.descending("at"))) {
      if (area == null || Region.covers(area, each.getString("area"))) {
        found.add(each);
        if (found.size() == atMost) {
          break;
        }
      }
    }
    return found;
  }
}
