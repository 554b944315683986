package cn.yunguanjia.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFileTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("yunguanjia.home", "../.."), "infra/keycloak");

  @TempDir Path data;

  @Test
  void theDemonstrationHasItsAccounts() throws Exception {
    JsonNode realm = written(true);
    assertThat(texts(realm.get("users"), "username"))
        .contains(
            "commander", "officer", "officer-tongxiang", "enterprise", "grid", "auditor", "admin");
    assertThat(texts(realm.get("clients"), "clientId"))
        .containsExactlyInAnyOrder("gateway", "delta-demo", "demo-loader", "demo-cli");
  }

  @Test
  void productionHasNothingMadeForDemonstrations() throws Exception {
    JsonNode realm = written(false);
    assertThat(realm.has("users")).isFalse();
    assertThat(texts(realm.get("clients"), "clientId")).containsExactly("gateway");
    assertThat(realm.toString()).doesNotContain("demo", "http://localhost", "127.0.0.1");
  }

  @Test
  void theBrowserSignsInByPkceOnly() throws Exception {
    JsonNode gateway = written(false).get("clients").get(0);
    assertThat(gateway.get("attributes").get("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    assertThat(gateway.get("directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(gateway.get("implicitFlowEnabled").asBoolean()).isFalse();
  }

  private JsonNode written(boolean demonstration) throws Exception {
    Path file = data.resolve("realm.json");
    new RealmFile(FOLDER).write(file, demonstration);
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  private static List<String> texts(JsonNode array, String field) {
    return array.valueStream().map(node -> node.get(field).asString()).toList();
  }
}
