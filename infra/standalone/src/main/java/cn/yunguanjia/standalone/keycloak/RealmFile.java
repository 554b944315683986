package cn.yunguanjia.standalone.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm that Keycloak reads on its first start. Roles, token claims and the gateway's client
 * are the same everywhere; the demonstration's accounts, clients and loose redirect addresses lie
 * in a file of their own and are added only where the platform is run as a demonstration.
 */
final class RealmFile {

  static final String NAME = "yunguanjia-realm.json";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  RealmFile(Path folder) {
    this.folder = folder;
  }

  void write(Path target, boolean demonstration) throws IOException {
    var realm = (ObjectNode) read(NAME);
    if (demonstration) {
      add(realm, read("demonstration.json"));
    }
    Files.writeString(target, JSON.writeValueAsString(realm));
  }

  private static void add(ObjectNode realm, JsonNode demonstration) {
    realm.set("users", demonstration.get("users"));
    var clients = (ArrayNode) realm.get("clients");
    for (JsonNode client : clients) {
      if ("gateway".equals(client.get("clientId").asString())) {
        ((ArrayNode) client.get("redirectUris"))
            .addAll((ArrayNode) demonstration.get("redirectUris"));
      }
    }
    clients.addAll((ArrayNode) demonstration.get("clients"));
  }

  private JsonNode read(String name) throws IOException {
    return JSON.readTree(Files.readString(folder.resolve(name)));
  }
}
