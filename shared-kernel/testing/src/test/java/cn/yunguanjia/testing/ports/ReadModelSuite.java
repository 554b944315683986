package cn.yunguanjia.testing.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import cn.yunguanjia.testing.OnEngine;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the store of the views must do on every server it runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadModelSuite {
  private MongoClient client;
  private MongoDatabase database;
  private ReadModels models;
  private ReadModel model;

  @BeforeAll
  void connect() {
    client = MongoClients.create(getClass().getAnnotation(OnEngine.class).value().fresh());
  }

  @AfterAll
  void disconnect() {
    if (client != null) {
      client.close();
    }
  }

  @BeforeEach
  void open() {
    database = client.getDatabase("suite" + UUID.randomUUID().toString().substring(0, 8));
    models = new ReadModels(database);
    model = models.describe("codes").part("all", Indexes.ascending("area")).open();
  }

  @Test
  void writesWaitInTheBatchAndAReadInsideItSeesThem() {
    model.begin(model.served());
    model.upsert("all", "a", Updates.set("status", "GREEN"));
    assertThat(database.getCollection("codes.all.1").countDocuments()).isZero();
    assertThat(model.find("all", "a").getString("status")).isEqualTo("GREEN");
    model.end();
  }

  @Test
  void theSameBatchTwiceGivesTheSameView() {
    for (int time = 0; time < 2; time++) {
      model.begin(model.served());
      model.put("all", new Document("_id", "a").append("area", "330483").append("n", 1));
      model.upsert("all", "a", Updates.set("n", 2));
      model.upsert("all", "b", Updates.combine(Updates.set("area", "330481"), Updates.set("n", 3)));
      model.flush();
      model.end();
    }
    assertThat(model.collection("all").find().sort(Sorts.ascending("_id")).into(new ArrayList<>()))
        .extracting(d -> d.getInteger("n"))
        .containsExactly(2, 3);
  }

  @Test
  void aFailedEventsWritesAreTakenBackAndTheOthersStay() {
    model.begin(model.served());
    model.upsert("all", "kept", Updates.set("n", 1));
    int mark = model.mark();
    model.upsert("all", "failed", Updates.set("n", 2));
    model.forgetAfter(mark);
    model.flush();
    model.end();
    assertThat(model.find("all", "kept")).isNotNull();
    assertThat(model.find("all", "failed")).isNull();
  }

  @Test
  void changesOfOneDocumentInABatchHappenInTheirOrder() {
    model.begin(model.served());
    model.upsert("all", "a", Updates.set("of.x", 1));
    model.upsert("all", "b", Updates.set("n", 1));
    model.upsert("all", "a", Updates.combine(Updates.set("of.y", 2), Updates.max("top", 7)));
    model.upsert("all", "a", Updates.max("top", 5));
    model.upsert("all", "a", Updates.unset("of.x"));
    model.delete("all", "b");
    model.upsert("all", "b", Updates.set("m", 2));
    model.put("all", new Document("_id", "c").append("n", 1));
    model.delete("all", "c", Filters.eq("n", 2));
    model.flush();
    model.end();
    assertThat(model.find("all", "a"))
        .isEqualTo(new Document("_id", "a").append("of", new Document("y", 2)).append("top", 7));
    assertThat(model.find("all", "b")).isEqualTo(new Document("_id", "b").append("m", 2));
    assertThat(model.find("all", "c")).isNotNull();
  }

  @Test
  void anotherLayoutBeginsEmptyAndDropsWhatWasThere() {
    models.startNext(model);
    fill(model.served(), "old");
    ReadModel changed = new ReadModels(database).describe("codes").part("all").layout(2).open();
    assertThat(changed.served()).isEqualTo(3);
    assertThat(changed.collection("all").countDocuments()).isZero();
    assertThat(database.getCollection("codes.all.1").countDocuments()).isZero();
    ReadModel again = new ReadModels(database).describe("codes").part("all").layout(2).open();
    assertThat(again.served()).isEqualTo(3);
  }

  @Test
  void theNextGenerationGrowsUnseenUntilItIsServed() {
    fill(model.served(), "old");
    int next = models.startNext(model);
    fill(next, "new");
    assertThat(model.find("all", "old")).isNotNull();
    assertThat(model.find("all", "new")).isNull();
    models.serve(model, next);
    assertThat(model.find("all", "old")).isNull();
    assertThat(model.find("all", "new")).isNotNull();
  }

  @Test
  void anInterruptedRebuildIsKnownAfterARestartAndTheServedGenerationToo() {
    models.serve(model, models.startNext(model));
    models.startNext(model);
    ReadModels restarted = new ReadModels(database);
    ReadModel again = restarted.describe("codes").part("all").open();
    assertThat(again.served()).isEqualTo(2);
    assertThat(restarted.building(again)).hasValue(3);
  }

  @Test
  void onlyAProjectionWrites() {
    assertThatThrownBy(() -> model.upsert("all", "a", Updates.set("n", 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void countsByGroupAndRangesOfPlainNumbersWork() {
    model.begin(model.served());
    for (int i = 0; i < 20; i++) {
      model.put(
          "all",
          new Document("_id", "e" + i)
              .append("area", i % 2 == 0 ? "A" : "B")
              .append("lon", 120 + i / 100.0));
    }
    model.flush();
    model.end();
    List<Document> counts =
        model
            .collection("all")
            .aggregate(List.of(Aggregates.group("$area", Accumulators.sum("n", 1))))
            .into(new ArrayList<>());
    assertThat(counts).extracting(d -> d.getInteger("n")).containsExactly(10, 10);
    assertThat(
            model
                .collection("all")
                .countDocuments(Filters.and(Filters.gte("lon", 120.05), Filters.lt("lon", 120.1))))
        .isEqualTo(5);
  }

  private void fill(int generation, String id) {
    model.begin(generation);
    model.put("all", new Document("_id", id));
    model.flush();
    model.end();
  }
}
