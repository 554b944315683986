package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Confirmed and withdrawn exceedances, as people read them. */
@Component
public class FindingsView implements Projection {
  private static final int MOST = 500;
  private final ReadModel model;

  FindingsView(ReadModels models) {
    model =
        models
            .describe("exceedances")
            .part("all", Indexes.ascending("uscc"), Indexes.descending("start"))
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(ExceedanceConfirmed e, EventMessage<?> message) {
    model.put(
        "all",
        new Document("_id", e.exceedanceId())
            .append("uscc", e.uscc())
            .append("outlet", e.outlet())
            .append("area", e.area())
            .append("factor", e.factor())
            .append("period", e.period().name())
            .append("start", e.start().toString())
            .append("value", e.value().toPlainString())
            .append("limit", e.limit().boundFor(e.value()).toPlainString())
            .append("unit", e.limit().unit())
            .append("standard", e.limit().standard())
            .append("clause", e.limit().clause())
            .append("multiple", e.multiple() == null ? null : e.multiple().toPlainString())
            .append("permitNo", e.permitNo())
            .append("frames", e.frames())
            .append("confirmedAt", e.at().toString())
            .append("eventId", message.getIdentifier())
            .append("state", "CONFIRMED"));
  }

  @EventHandler
  void on(ExceedanceWithdrawn e, EventMessage<?> message) {
    model.upsert(
        "all",
        e.exceedanceId(),
        Updates.combine(
            Updates.set("state", "WITHDRAWN"),
            Updates.set("withdrawnAt", e.at().toString()),
            Updates.set("withdrawnBy", message.getIdentifier()),
            Updates.set("reason", e.reason())));
  }

  /** Which of these findings stand and could be withdrawn. */
  Set<String> standing(Collection<String> ids) {
    Set<String> standing = new HashSet<>();
    for (Document each :
        model
            .collection("all")
            .find(Filters.and(Filters.in("_id", ids), Filters.eq("state", "CONFIRMED")))) {
      standing.add(each.getString("_id"));
    }
    return standing;
  }

  public Document find(String id) {
    return model.find("all", id);
  }

  List<Document> find(String uscc, String from, String to) {
    List<Bson> filters = new ArrayList<>();
    if (uscc != null) {
      filters.add(Filters.eq("uscc", uscc));
    }
    if (from != null) {
      filters.add(Filters.gte("start", from));
    }
    if (to != null) {
      filters.add(Filters.lt("start", to));
    }
    return model
        .collection("all")
        .find(filters.isEmpty() ? new Document() : Filters.and(filters))
        .sort(Sorts.descending("start"))
        .limit(MOST)
        .into(new ArrayList<>());
  }
}
