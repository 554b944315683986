package cn.yunguanjia.bench.replay;

import cn.yunguanjia.language.monitoring.DeviceRegistered;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** The baseline: the same rows, the same records, the same bulk writes, and nobody in between. */
final class PlainReplay implements AutoCloseable {

  private static final int BATCH = 500;
  private static final String SELECT =
      """
      select global_index, payload from es.domain_event
      where global_index > ? and payload_type = 'monitoring.DeviceRegistered'
      order by global_index limit 500
      """;

  private final DataSource pool;
  private final MongoClient mongo;
  private final JsonMapper json = JsonMapper.shared();

  PlainReplay(DataSource pool, String mongoUri) {
    this.pool = pool;
    this.mongo = MongoClients.create(mongoUri);
  }

  /** How many events were replayed. */
  long replay() throws SQLException {
    MongoCollection<Document> view = mongo.getDatabase("plain").getCollection("devices");
    view.drop();
    view.createIndex(Indexes.ascending("uscc"));
    long replayed = 0;
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      List<WriteModel<Document>> writes = new ArrayList<>(BATCH);
      long position = -1;
      do {
        writes.clear();
        select.setLong(1, position);
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            position = rows.getLong(1);
            writes.add(write(json.readValue(rows.getBytes(2), DeviceRegistered.class)));
          }
        }
        if (!writes.isEmpty()) {
          view.bulkWrite(writes);
        }
        replayed += writes.size();
      } while (writes.size() == BATCH);
    }
    return replayed;
  }

  private static WriteModel<Document> write(DeviceRegistered device) {
    var document =
        new Document("_id", device.mn())
            .append("outlet", device.outlet())
            .append("uscc", device.outlet().substring(0, device.outlet().indexOf(':')))
            .append("station", device.station())
            .append("systemType", device.systemType())
            .append("area", device.area());
    return new ReplaceOneModel<>(
        Filters.eq("_id", device.mn()), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public void close() {
    mongo.close();
  }
}
