package cn.yunguanjia.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewStoreTest {
  private static final Document EVERYTHING =
      new Document("_id", "330483|2026-11-24")
          .append("text", "化学需氧量")
          .append("empty", "")
          .append("nothing", null)
          .append("whole", 7)
          .append("long", 1L << 40)
          .append("real", 0.25)
          .append("decimal", Decimal128.parse("231.0"))
          .append("yes", true)
          .append("at", Date.from(Instant.parse("2026-11-24T10:00:00.123Z")))
          .append("object", new ObjectId("0123456789abcdef01234567"))
          .append("bytes", new Binary(new byte[] {0, 1, -1}))
          .append("list", List.of(1, "two", new Document("three", List.of())))
          .append("inside", new Document("a", new Document("b", Arrays.asList(null, 4L))));

  @TempDir Path data;

  @Test
  void everythingIsThereAgainAfterAStop() {
    using(c -> c.insertOne(EVERYTHING));
    using(
        c ->
            assertThat(c.find(Filters.eq("_id", EVERYTHING.get("_id"))).first())
                .isEqualTo(EVERYTHING));
    // and once more, now that it was read from the file
    using(c -> c.updateOne(Filters.eq("_id", EVERYTHING.get("_id")), Updates.set("text", "总磷")));
    using(
        c -> assertThat(c.find().first()).isEqualTo(new Document(EVERYTHING).append("text", "总磷")));
  }

  @Test
  void keysOfEveryKindAreFoundAgain() {
    List<Object> ids =
        List.of("a", "甲", 1, 2L, new ObjectId(), new Document("uscc", "9133").append("day", 3));
    using(
        c -> {
          c.createIndex(Indexes.ascending("of", "day"), new IndexOptions().unique(true));
          int day = 0;
          for (Object id : ids) {
            c.insertOne(new Document("_id", id).append("of", "x").append("day", day++));
          }
        });
    using(
        c -> {
          for (Object id : ids) {
            assertThat(c.countDocuments(Filters.eq("_id", id))).as("%s", id).isEqualTo(1);
          }
          assertThat(c.countDocuments(Filters.and(Filters.eq("of", "x"), Filters.eq("day", 3))))
              .isEqualTo(1);
          c.deleteOne(Filters.eq("_id", "甲"));
          assertThat(c.countDocuments()).isEqualTo(ids.size() - 1);
        });
  }

  @Test
  void theFileHoldsKeysAndDocumentsInTheirOwnForm() {
    using(c -> c.insertOne(EVERYTHING));
    try (MVStore store = new MVStore.Builder().fileName(file().toString()).readOnly().open()) {
      MVMap<Object, Object> documents =
          store.openMap(
              "databases.permit.c",
              new MVMap.Builder<Object, Object>().valueType(cast(new DocumentType())));
      assertThat(documents.get(documents.firstKey()).toString()).contains("化学需氧量");
      MVMap<Object, Object> ids =
          store.openMap(
              "permit.c._index__id_",
              new MVMap.Builder<Object, Object>().keyType(cast(new KeyType())));
      assertThat(ids.firstKey()).isEqualTo(new KeyValue(EVERYTHING.get("_id")));
    }
  }

  @Test
  void aDocumentIsWrittenWhileAnUpdateIsLaidIn() throws Exception {
    var stored = new de.bwaldvogel.mongo.bson.Document("_id", "330483");
    AtomicBoolean done = new AtomicBoolean();
    Thread updates =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int n = 0; !done.get(); n++) {
                    stored.put("f" + n % 50, n);
                    stored.remove("f" + (n + 25) % 50);
                  }
                });
    DocumentType type = new DocumentType();
    try {
      for (int n = 0; n < 20_000; n++) {
        WriteBuffer buffer = new WriteBuffer();
        type.write(buffer, stored);
        assertThat(type.getMemory(stored)).isPositive();
        ByteBuffer written = buffer.getBuffer();
        written.flip();
        assertThat(type.read(written).get("_id")).isEqualTo("330483");
      }
    } finally {
      done.set(true);
      updates.join(10_000);
    }
  }

  @Test
  void keysHaveOneOrder() {
    KeyType type = new KeyType();
    UUID uuid = UUID.fromString("00000000-0000-0001-0000-000000000001");
    List<KeyValue> keys =
        List.of(
            new KeyValue("a"),
            new KeyValue("b"),
            new KeyValue(1.0),
            new KeyValue(-1.0),
            new KeyValue(uuid),
            new KeyValue(Arrays.asList((Object) null)),
            new KeyValue("a", null),
            new KeyValue("a", 1.0));
    for (KeyValue one : keys) {
      assertThat(readBack(type, one)).isEqualTo(one);
      for (KeyValue other : keys) {
        int forth = Integer.signum(type.compare(one, other));
        assertThat(Integer.signum(type.compare(other, one))).isEqualTo(-forth);
        assertThat(forth == 0).isEqualTo(one.equals(other));
      }
    }
  }

  private static KeyValue readBack(KeyType type, KeyValue key) {
    WriteBuffer buffer = new WriteBuffer();
    type.write(buffer, key);
    ByteBuffer written = buffer.getBuffer();
    written.flip();
    return type.read(written);
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object type) {
    return (T) type;
  }

  private void using(Consumer<MongoCollection<Document>> work) {
    try (var engine = MongoEngine.start(file());
        var client = MongoClients.create(engine.uri("permit"))) {
      work.accept(client.getDatabase("permit").getCollection("c"));
    }
  }

  private Path file() {
    return data.resolve("views.mv");
  }
}
