package cn.yunguanjia.monitoring.parts;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What was under way at which position of the frame log, so that joining goes on after a stop as if
 * there had been none. Only ids are kept; the parts stand in the log. A batch without any part
 * changes nothing and is not noted.
 */
@Component
public class KeptParts {
  private static final int PRUNE_EVERY = 200;

  private final MongoCollection<Document> kept;
  private final FrameLog frames;
  private final LoggerRuleBook rules;
  private final long farthestBack;
  private int notes;

  KeptParts(
      MongoDatabase database,
      FrameLog frames,
      LoggerRuleBook rules,
      @Value("${yunguanjia.projections.rewind-events}") long farthestBack) {
    this.kept = database.getCollection("parts_under_way");
    this.frames = frames;
    this.rules = rules;
    this.farthestBack = farthestBack;
  }

  /** Where reading may begin to go on at a position, and with what. */
  public record Start(long position, SplitMessages messages) {}

  /** The position itself, or the begin of the batch with parts that it lies in. */
  public Start at(int generation, long position) {
    Document across =
        kept.find(
                Filters.and(
                    Filters.eq("generation", generation),
                    Filters.lt("from", position),
                    Filters.gt("position", position)))
            .sort(Sorts.ascending("from"))
            .first();
    long start = across == null ? position : across.getLong("from");
    Document before = kept.find(upTo(generation, start)).sort(Sorts.descending("position")).first();
    SplitMessages messages = new SplitMessages(time -> rules.at(time).nextPartWithin());
    if (before != null) {
      messages.resume(read(before.getList("messages", Document.class)));
    }
    return new Start(start, messages);
  }

  /**
   * Before the token of the batch is stored.
   *
   * @param from position before the batch
   * @param position its last frame
   * @param now when that was received
   */
  public void note(int generation, long from, long position, SplitMessages messages, Instant now) {
    String id = generation + "|" + position;
    kept.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id)
            .append("generation", generation)
            .append("from", from)
            .append("position", position)
            .append("messages", messages.kept(now).stream().map(KeptParts::document).toList()),
        new ReplaceOptions().upsert(true));
    if (++notes % PRUNE_EVERY == 0) {
      prune(generation, position - 2 * farthestBack);
    }
  }

  public void forget(int generation) {
    kept.deleteMany(Filters.eq("generation", generation));
  }

  /** Nobody begins before this position; what was under way there is still needed. */
  private void prune(int generation, long position) {
    Document newest =
        kept.find(upTo(generation, position)).sort(Sorts.descending("position")).first();
    if (newest != null) {
      kept.deleteMany(
          Filters.and(
              Filters.eq("generation", generation),
              Filters.lt("position", newest.getLong("position"))));
    }
  }

  private static Bson upTo(int generation, long position) {
    return Filters.and(Filters.eq("generation", generation), Filters.lte("position", position));
  }

  private static Document document(SplitMessages.Kept message) {
    return new Document("mn", message.mn())
        .append("admitted", message.admitted())
        .append("last", message.last().toString())
        .append("parts", message.parts().stream().map(Piece::id).toList());
  }

  private List<SplitMessages.Kept> read(List<Document> messages) {
    List<Long> ids =
        messages.stream().flatMap(each -> each.getList("parts", Long.class).stream()).toList();
    Map<Long, Piece> pieces =
        frames.all(ids).stream()
            .map(Piece::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(Piece::id, Function.identity()));
    List<SplitMessages.Kept> read = new ArrayList<>();
    for (Document each : messages) {
      List<Piece> parts =
          each.getList("parts", Long.class).stream()
              .filter(pieces::containsKey)
              .map(pieces::get)
              .toList();
      if (!parts.isEmpty()) {
        read.add(
            new SplitMessages.Kept(
                each.getString("mn"),
                each.getBoolean("admitted"),
                Instant.parse(each.getString("last")),
                parts));
      }
    }
    return read;
  }
}
