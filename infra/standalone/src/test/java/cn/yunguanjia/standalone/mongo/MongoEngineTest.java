package cn.yunguanjia.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoEngineTest {

  @TempDir Path data;

  @Test
  void keepsItsDocumentsOverAStop() {
    try (var engine = MongoEngine.start(file());
        var client = MongoClients.create(engine.uri("permit"))) {
      client.getDatabase("permit").getCollection("c").insertOne(new Document("_id", 1));
    }
    try (var engine = MongoEngine.start(file());
        var client = MongoClients.create(engine.uri("permit"))) {
      assertThat(engine.rebuilt()).isFalse();
      assertThat(client.getDatabase("permit").getCollection("c").countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void setsADamagedFileAsideBecauseTheLogsHoldEverything() throws Exception {
    Files.write(file(), new byte[] {1, 2, 3, 4});
    try (var engine = MongoEngine.start(file())) {
      assertThat(engine.rebuilt()).isTrue();
    }
    try (var files = Files.list(data)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("views.mv.damaged-"));
    }
  }

  private Path file() {
    return data.resolve("views.mv");
  }
}
