package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.language.monitoring.DeviceCommandConcluded;
import cn.yunguanjia.language.monitoring.DeviceCommandSent;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Commands to devices as people read them. Their ids begin with the device and go by time. */
@Component
class CommandView implements Projection {
  private final ReadModel model;

  CommandView(ReadModels models) {
    model = models.describe("device-commands").part("all").part("open").open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(DeviceCommandSent e, @MetaDataValue("by") String by, @MetaDataValue("role") String role) {
    model.upsert(
        "all",
        e.commandId(),
        Updates.combine(
            Updates.set("mn", e.mn()),
            Updates.set("area", e.area()),
            Updates.set("source", e.source()),
            Updates.set("cn", e.cn()),
            Updates.set("qn", e.qn()),
            Updates.set("parameters", plain(e.parameters())),
            Updates.set("reason", e.reason()),
            Updates.set("by", by),
            Updates.set("role", role),
            Updates.set("at", e.at().toString())));
    open(e.commandId(), e.mn(), e.area(), e.at());
  }

  @EventHandler
  void on(DeviceCommandConcluded e) {
    model.upsert(
        "all",
        e.commandId(),
        Updates.combine(
            Updates.set("outcome", e.outcome()),
            Updates.set("code", e.code()),
            Updates.set("tries", e.tries()),
            Updates.set("acceptedAt", e.acceptedAt() == null ? null : e.acceptedAt().toString()),
            Updates.set("answer", plain(e.answer())),
            Updates.set("dataFrames", e.dataFrames()),
            Updates.set("concludedAt", e.at().toString())));
    model.delete("open", e.commandId());
  }

  private void open(String id, String mn, String area, Instant at) {
    model.put(
        "open",
        new Document("_id", id).append("mn", mn).append("area", area).append("at", at.toString()));
  }

  /** A dot or a dollar sign in a field's name would mean something else to the store. */
  private static Document plain(Map<String, String> fields) {
    Document plain = new Document();
    fields.forEach((name, value) -> plain.append(name.replace('.', '_').replace('$', '_'), value));
    return plain;
  }

  /** Newest first. */
  List<Document> of(String mn, int atMost) {
    List<Document> found = new ArrayList<>();
    for (Document each :
        model
            .collection("all")
            .find(
                Filters.and(
                    Filters.gte("_id", mn + "-"),
                    Filters.lt("_id", mn + "."),
                    Filters.eq("mn", mn)))
            .sort(Sorts.descending("_id"))
            .limit(atMost)) {
      found.add(each);
    }
    return found;
  }

  /** Those without a conclusion. */
  List<Document> underWay() {
    return model.collection("open").find().into(new ArrayList<>());
  }
}
