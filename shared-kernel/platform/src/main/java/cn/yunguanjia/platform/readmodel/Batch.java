package cn.yunguanjia.platform.readmodel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Changes that wait to leave together, in order within each document. */
final class Batch {
  private record Waiting(MongoCollection<Document> to, Object id, Change change) {}

  private final int generation;
  private final List<Waiting> waiting = new ArrayList<>();

  Batch(int generation) {
    this.generation = generation;
  }

  int generation() {
    return generation;
  }

  void add(MongoCollection<Document> to, Object id, Change change) {
    waiting.add(new Waiting(to, id, change));
  }

  int size() {
    return waiting.size();
  }

  void truncate(int size) {
    if (size < waiting.size()) {
      waiting.subList(size, waiting.size()).clear();
    }
  }

  void flush() {
    Map<String, MongoCollection<Document>> targets = new LinkedHashMap<>();
    Map<String, Bulk> bulks = new LinkedHashMap<>();
    for (Waiting each : waiting) {
      String target = each.to().getNamespace().getFullName();
      targets.put(target, each.to());
      bulks
          .computeIfAbsent(target, t -> new Bulk(each.to().getCodecRegistry()))
          .add(each.id(), each.change());
    }
    bulks.forEach(
        (target, bulk) ->
            targets.get(target).bulkWrite(bulk.writes(), new BulkWriteOptions().ordered(true)));
    waiting.clear();
  }
}
