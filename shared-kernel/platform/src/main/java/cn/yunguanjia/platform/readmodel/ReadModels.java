package cn.yunguanjia.platform.readmodel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The views of a context, and which generation of each is served. */
public final class ReadModels {
  private static final String REGISTER = "read_models";
  private static final int FIRST = 1;

  private final MongoDatabase database;
  private final Map<String, ReadModel> open = new ConcurrentHashMap<>();

  public ReadModels(MongoDatabase database) {
    this.database = database;
  }

  /** Describes a view: its name, then each part with its indexes. */
  public Describing describe(String name) {
    return new Describing(name);
  }

  public final class Describing {
    private final String name;
    private final Map<String, List<IndexModel>> parts = new LinkedHashMap<>();
    private int layout = FIRST;

    private Describing(String name) {
      this.name = name;
    }

    /**
     * Says that documents look otherwise than in a lower layout. What an earlier version of the
     * platform left behind is dropped, and the view is made again from the log.
     */
    public Describing layout(int layout) {
      this.layout = layout;
      return this;
    }

    public Describing part(String part, Bson... indexes) {
      parts.put(part, java.util.Arrays.stream(indexes).map(IndexModel::new).toList());
      return this;
    }

    public ReadModel open() {
      Document found = register().find(Filters.eq("_id", name)).first();
      Document known = found == null ? new Document() : found;
      int before = known.getInteger("served", FIRST);
      boolean older = known.getInteger("layout", FIRST) < layout;
      int served = older ? Math.max(before, known.getInteger("building", FIRST)) + 1 : before;
      ReadModel model = new ReadModel(name, database, Map.copyOf(parts), served);
      model.prepare(served);
      if (older) {
        register(model, served, Updates.set("layout", layout));
        model.drop(before);
      }
      ReadModels.this.open.put(name, model);
      return model;
    }
  }

  /** Begins the next generation, empty; an unfinished one from before is dropped. */
  public int startNext(ReadModel model) {
    int next = building(model).orElse(model.served() + 1);
    model.drop(next);
    model.prepare(next);
    register()
        .updateOne(
            Filters.eq("_id", model.name()),
            Updates.combine(
                Updates.set("building", next), Updates.setOnInsert("served", model.served())),
            new UpdateOptions().upsert(true));
    return next;
  }

  /** The generation an interrupted rebuild was filling. */
  public OptionalInt building(ReadModel model) {
    Document known = register().find(Filters.eq("_id", model.name())).first();
    return known == null || known.getInteger("building") == null
        ? OptionalInt.empty()
        : OptionalInt.of(known.getInteger("building"));
  }

  /** From now on questions go to this generation; the one before it is dropped. */
  public void serve(ReadModel model, int generation) {
    int before = model.served();
    register(model, generation);
    model.serve(generation);
    if (before != generation) {
      model.drop(before);
    }
  }

  private void register(ReadModel model, int served, Bson... also) {
    List<Bson> updates = new ArrayList<>(List.of(also));
    updates.add(Updates.set("served", served));
    updates.add(Updates.unset("building"));
    register()
        .updateOne(
            Filters.eq("_id", model.name()),
            Updates.combine(updates),
            new UpdateOptions().upsert(true));
  }

  /** Follows a switch that another process of the same service made. */
  public void refresh() {
    for (Document known : register().find()) {
      ReadModel model = open.get(known.getString("_id"));
      if (model != null && known.getInteger("served") != null) {
        model.serve(known.getInteger("served"));
      }
    }
  }

  private MongoCollection<Document> register() {
    return database.getCollection(REGISTER);
  }
}
