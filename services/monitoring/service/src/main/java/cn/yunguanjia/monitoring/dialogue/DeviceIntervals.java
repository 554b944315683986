package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.language.monitoring.DeviceCommandConcluded;
import cn.yunguanjia.language.monitoring.DeviceCommandSent;
import cn.yunguanjia.monitoring.silence.ToldInterval;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * How often devices say they upload realtime data (RtdInterval): what they answered to 1061, and
 * what they carried out of 1062.
 */
@Component
class DeviceIntervals implements Projection, ToldInterval {
  private static final String FIELD = "RtdInterval";
  private static final String ASKED = "asked";
  private static final String TOLD = "told";
  private final ReadModel model;

  DeviceIntervals(ReadModels models) {
    model = models.describe("device-intervals").part(ASKED).part(TOLD).open();
  }

  /**
   * @param at when the device said so
   */
  record Told(Duration every, Instant at) {}

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(DeviceCommandSent e) {
    boolean asks = e.cn().equals(Command.REALTIME_INTERVAL.code());
    if (asks || e.cn().equals(Command.SET_REALTIME_INTERVAL.code())) {
      model.put(
          ASKED,
          new Document("_id", e.commandId())
              .append("source", e.source())
              .append("seconds", asks ? null : e.parameters().get(FIELD)));
    }
  }

  @EventHandler
  void on(DeviceCommandConcluded e) {
    Document asked = model.find(ASKED, e.commandId());
    if (asked == null) {
      return;
    }
    String set = asked.getString("seconds");
    String seconds = set != null ? set : e.answer().get(FIELD);
    if ("DONE".equals(e.outcome()) && seconds != null && seconds.matches("[1-9]\\d{0,4}")) {
      model.put(
          TOLD,
          new Document("_id", e.mn())
              .append("source", asked.getString("source"))
              .append("seconds", Integer.parseInt(seconds))
              .append("at", e.at().toString()));
    }
    model.delete(ASKED, e.commandId());
  }

  Optional<Told> of(String mn) {
    return Optional.ofNullable(model.find(TOLD, mn)).map(DeviceIntervals::told);
  }

  /** What every device said that was asked. */
  Map<String, Told> all() {
    Map<String, Told> all = new HashMap<>();
    model.collection(TOLD).find().forEach(each -> all.put(each.getString("_id"), told(each)));
    return all;
  }

  @Override
  public Optional<Duration> ofSource(String source) {
    return Optional.ofNullable(model.collection(TOLD).find(Filters.eq("source", source)).first())
        .map(DeviceIntervals::told)
        .map(Told::every);
  }

  private static Told told(Document each) {
    return new Told(
        Duration.ofSeconds(each.getInteger("seconds")), Instant.parse(each.getString("at")));
  }
}
