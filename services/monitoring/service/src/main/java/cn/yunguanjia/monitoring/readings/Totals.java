package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.platform.readmodel.ReadModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Totals that devices told, in buckets like the means they stand beside. */
final class Totals {
  static final String PART = "totals";
  private final ReadModel model;

  Totals(ReadModel model) {
    this.model = model;
  }

  /** In the order of the log: what is told again of the same period counts as told last. */
  void write(List<DeviceTotal> totals) {
    for (DeviceTotal each : totals) {
      model.upsert(
          PART,
          Readings.bucketId(each.source(), each.factor(), each.resolution(), each.time()),
          Updates.set(
              each.resolution().slot(each.time()),
              each.time().toEpochMilli()
                  + " "
                  + each.amount().toPlainString()
                  + " "
                  + each.frame()));
    }
  }

  Map<Instant, DeviceTotal> of(
      String source,
      String factor,
      Resolution resolution,
      Collection<String> buckets,
      Instant from,
      Instant to) {
    Map<Instant, DeviceTotal> totals = new TreeMap<>();
    for (Document bucket : model.collection(PART).find(Filters.in("_id", buckets))) {
      for (Map.Entry<String, Object> slot : bucket.entrySet()) {
        if (!slot.getKey().equals("_id")) {
          String[] told = ((String) slot.getValue()).split(" ");
          Instant time = Instant.ofEpochMilli(Long.parseLong(told[0]));
          if (!time.isBefore(from) && time.isBefore(to)) {
            totals.put(
                time,
                new DeviceTotal(
                    source,
                    factor,
                    resolution,
                    time,
                    new BigDecimal(told[1]),
                    Long.parseLong(told[2])));
          }
        }
      }
    }
    return totals;
  }
}
