package cn.yunguanjia.platform.readmodel;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/**
 * The changes of one collection as it will be asked to write them. Updates of one document that
 * follow each other become one, because a server reads, copies and writes the whole document for
 * each, however little it changes.
 */
final class Bulk {
  private final CodecRegistry codecs;
  private final List<WriteModel<Document>> writes = new ArrayList<>();
  private final Map<Object, MergedUpdate> open = new HashMap<>();

  Bulk(CodecRegistry codecs) {
    this.codecs = codecs;
  }

  void add(Object id, Change change) {
    switch (change) {
      case Change.Update(var update) -> update(id, update.toBsonDocument(Document.class, codecs));
      case Change.Put(var document) ->
          whole(
              id,
              new ReplaceOneModel<>(
                  Filters.eq("_id", id), document, new ReplaceOptions().upsert(true)));
      case Change.Delete(var condition) -> whole(id, new DeleteOneModel<>(of(id, condition)));
    }
  }

  List<WriteModel<Document>> writes() {
    return writes;
  }

  private void update(Object id, BsonDocument update) {
    MergedUpdate before = open.get(id);
    if (before == null || !before.take(update)) {
      MergedUpdate first = new MergedUpdate(update);
      open.put(id, first);
      writes.add(
          new UpdateOneModel<>(
              Filters.eq("_id", id), first.document(), new UpdateOptions().upsert(true)));
    }
  }

  /** Beside the id and not in an "and" with it: a server may look through everything for that. */
  private Bson of(Object id, Bson condition) {
    Document filter = new Document("_id", id);
    filter.putAll(condition.toBsonDocument(Document.class, codecs));
    return filter;
  }

  private void whole(Object id, WriteModel<Document> write) {
    open.remove(id);
    writes.add(write);
  }
}
