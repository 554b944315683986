package cn.yunguanjia.monitoring.parts;

import cn.yunguanjia.hj212.parts.PartOutcome;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Split messages that were not finished, by their first frame: reading the log again finds the same
 * ones.
 */
@Component
public class CutShortMessages {
  private final MongoCollection<Document> messages;

  CutShortMessages(MongoDatabase database) {
    messages = database.getCollection("cut_short_messages");
  }

  public void note(List<CutShort> cutShort) {
    for (CutShort each : cutShort) {
      String id = each.mn() + "|" + each.frames().getFirst();
      messages.replaceOne(
          Filters.eq("_id", id),
          new Document("_id", id)
              .append("mn", each.mn())
              .append("cn", each.cn())
              .append("pnum", each.pnum())
              .append("missing", each.missing())
              .append("frames", each.frames())
              .append("last", each.last().toString())
              .append("reason", each.reason().name())
              .append("unread", each.unread()),
          new ReplaceOptions().upsert(true));
    }
  }

  /** How many there are, by device. */
  public Map<String, Long> counts() {
    return StreamSupport.stream(messages.find().spliterator(), false)
        .collect(Collectors.groupingBy(d -> d.getString("mn"), Collectors.counting()));
  }

  /** Those of one device, newest first. */
  public List<CutShort> of(String mn, int atMost) {
    return messages
        .find(Filters.eq("mn", mn))
        .sort(Sorts.descending("last"))
        .limit(atMost)
        .map(CutShortMessages::read)
        .into(new ArrayList<>());
  }

  private static CutShort read(Document d) {
    return new CutShort(
        d.getString("mn"),
        d.getString("cn"),
        d.getInteger("pnum"),
        d.getList("missing", Integer.class),
        d.getList("frames", Long.class),
        Instant.parse(d.getString("last")),
        PartOutcome.Reason.valueOf(d.getString("reason")),
        d.getInteger("unread"));
  }
}
