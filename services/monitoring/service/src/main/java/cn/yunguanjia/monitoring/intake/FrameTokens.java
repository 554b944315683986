package cn.yunguanjia.monitoring.intake;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How far each generation of the readings has followed the frame log. */
@Component
class FrameTokens {
  private final MongoCollection<Document> tokens;

  FrameTokens(MongoDatabase database) {
    tokens = database.getCollection("frame_tokens");
  }

  /** Id of the last frame taken, 0 before the first. */
  long of(int generation) {
    Document token = tokens.find(Filters.eq("_id", generation)).first();
    return token == null ? 0 : token.getLong("position");
  }

  void store(int generation, long position) {
    tokens.replaceOne(
        Filters.eq("_id", generation),
        new Document("_id", generation).append("position", position),
        new ReplaceOptions().upsert(true));
  }

  void forget(int generation) {
    tokens.deleteOne(Filters.eq("_id", generation));
  }
}
