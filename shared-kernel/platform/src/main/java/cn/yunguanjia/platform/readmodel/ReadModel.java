package cn.yunguanjia.platform.readmodel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collections of one view. They exist in generations: one is served, and while the view is
 * rebuilt the next one grows beside it. Questions go to the served generation; inside a batch both
 * reads and writes go to the generation that the batch fills.
 *
 * <p>Writes wait in the batch and leave as one bulk, those to one document as one where that says
 * the same; a read inside the batch sees them. They must be idempotent, because after an unclean
 * stop a part of the log is handled again.
 */
public final class ReadModel {
  private final String name;
  private final MongoDatabase database;
  private final Map<String, List<IndexModel>> parts;
  private final ThreadLocal<Batch> batch = new ThreadLocal<>();
  private volatile int served;

  ReadModel(String name, MongoDatabase database, Map<String, List<IndexModel>> parts, int served) {
    this.name = name;
    this.database = database;
    this.parts = parts;
    this.served = served;
  }

  public String name() {
    return name;
  }

  /** The generation that answers questions. */
  public int served() {
    return served;
  }

  /** One part of the view, such as its codes or its history. */
  public MongoCollection<Document> collection(String part) {
    Batch open = batch.get();
    if (open == null) {
      return physical(part, served);
    }
    open.flush();
    return physical(part, open.generation());
  }

  /** The document with this id in the given part, or null. */
  public Document find(String part, String id) {
    return collection(part).find(Filters.eq("_id", id)).first();
  }

  /** Puts the whole document, whose {@code _id} says which. */
  public void put(String part, Document document) {
    change(part, document.get("_id"), new Change.Put(document));
  }

  /** Applies an update to the document with this id, which begins to exist with it. */
  public void upsert(String part, String id, Bson update) {
    change(part, id, new Change.Update(update));
  }

  /** Takes the document with this id away; nothing happens where there is none. */
  public void delete(String part, String id) {
    change(part, id, new Change.Delete(Filters.empty()));
  }

  /** Takes it away only where it is as the condition says when its turn comes. */
  public void delete(String part, String id, Bson condition) {
    change(part, id, new Change.Delete(condition));
  }

  private void change(String part, Object id, Change change) {
    Batch open = batch.get();
    if (open == null) {
      throw new IllegalStateException("A view is written only by its projection");
    }
    open.add(physical(part, open.generation()), id, change);
  }

  /** Opens a batch on this thread that fills the given generation. */
  public void begin(int generation) {
    batch.set(new Batch(generation));
  }

  /** Writes to the served generation apart from any event; what is written has left at the end. */
  public void apart(Runnable writes) {
    apart(
        () -> {
          writes.run();
          return null;
        });
  }

  /** As {@link #apart(Runnable)}, with what comes of it. */
  public <T> T apart(Supplier<T> writes) {
    begin(served);
    try {
      T result = writes.get();
      flush();
      return result;
    } finally {
      end();
    }
  }

  /** The generation that this thread's batch fills, or the served one outside a batch. */
  public int filling() {
    Batch open = batch.get();
    return open == null ? served : open.generation();
  }

  public boolean inBatch() {
    return batch.get() != null;
  }

  /** Writes out what waits; must come before the batch's token is stored. */
  public void flush() {
    Batch open = batch.get();
    if (open != null) {
      open.flush();
    }
  }

  /** How many writes wait, to be handed to {@link #forgetAfter}. */
  public int mark() {
    return batch.get().size();
  }

  /** Drops the writes of an event that failed halfway. */
  public void forgetAfter(int mark) {
    batch.get().truncate(mark);
  }

  public void end() {
    batch.remove();
  }

  void prepare(int generation) {
    parts.forEach(
        (part, indexes) -> {
          if (!indexes.isEmpty()) {
            physical(part, generation).createIndexes(indexes);
          }
        });
  }

  /** Drops what is there: a server may take the drop of a collection it never had for a fault. */
  void drop(int generation) {
    Set<String> there = database.listCollectionNames().into(new HashSet<>());
    parts.keySet().stream()
        .map(part -> physical(part, generation))
        .filter(collection -> there.contains(collection.getNamespace().getCollectionName()))
        .forEach(MongoCollection::drop);
  }

  void serve(int generation) {
    served = generation;
  }

  private MongoCollection<Document> physical(String part, int generation) {
    if (!parts.containsKey(part)) {
      throw new IllegalArgumentException(name + " has no part " + part);
    }
    return database.getCollection(name + "." + part + "." + generation);
  }
}
