package cn.yunguanjia.platform.readmodel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Writes that wait to leave together, in order within each collection. */
final class Batch {
  private record Waiting(MongoCollection<Document> to, WriteModel<Document> write) {}

  private final int generation;
  private final List<Waiting> waiting = new ArrayList<>();

  Batch(int generation) {
    this.generation = generation;
  }

  int generation() {
    return generation;
  }

  void add(MongoCollection<Document> to, WriteModel<Document> write) {
    waiting.add(new Waiting(to, write));
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
    Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
    Map<String, MongoCollection<Document>> targets = new LinkedHashMap<>();
    for (Waiting each : waiting) {
      String target = each.to().getNamespace().getFullName();
      targets.put(target, each.to());
      writes.computeIfAbsent(target, t -> new ArrayList<>()).add(each.write());
    }
    writes.forEach((t, models) -> targets.get(t).bulkWrite(models, ordered()));
    waiting.clear();
  }

  private static BulkWriteOptions ordered() {
    return new BulkWriteOptions().ordered(true);
  }
}
