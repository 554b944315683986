package cn.yunguanjia.gateway.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI 3.1 document out of the documents of all contexts.
 *
 * <p>Two contexts may call different shapes by the same name, so every component gets its context
 * in front: {@code Page} of permit becomes {@code permit.Page}.
 */
final class InterfaceDocument {

  private final JsonMapper json;
  private final ObjectNode whole;

  InterfaceDocument(JsonMapper json) {
    this.json = json;
    this.whole = json.createObjectNode().put("openapi", "3.1.0");
    whole
        .putObject("info")
        .put("title", "云管嘉 Yunguanjia")
        .put("version", "1")
        .put("description", "Interfaces of all contexts, as the gateway serves them.");
    whole.putArray("servers").addObject().put("url", "/");
    whole.putArray("tags");
    whole.putObject("paths");
    var schemes = whole.putObject("components").putObject("securitySchemes");
    schemes
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "YGJ_SESSION");
  }

  void add(String context, JsonNode part) {
    whole.withArray("tags").addObject().put("name", context);
    var renamed = rename(context, part);
    for (var path : renamed.path("paths").properties()) {
      if (path.getKey().startsWith("/api/") || path.getKey().startsWith("/c/")) {
        whole.withObject("/paths").set(path.getKey(), tagged(context, path));
      }
    }
    for (var kind : renamed.path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes")) {
        var all = components(kind.getKey());
        kind.getValue()
            .properties()
            .forEach(one -> all.set(context + "." + one.getKey(), one.getValue()));
      }
    }
  }

  private ObjectNode components(String kind) {
    var components = (ObjectNode) whole.get("components");
    return components.has(kind) ? (ObjectNode) components.get(kind) : components.putObject(kind);
  }

  private static JsonNode tagged(String context, Map.Entry<String, JsonNode> path) {
    for (var operation : path.getValue()) {
      if (operation instanceof ObjectNode method) {
        method.putArray("tags").add(context);
        if (method.has("operationId")) {
          method.put("operationId", context + "." + method.get("operationId").asString());
        }
        if (!path.getKey().startsWith("/api/public/") && !path.getKey().startsWith("/c/")) {
          var security = method.putArray("security");
          security.addObject().putArray("bearer");
          security.addObject().putArray("session");
        }
      }
    }
    return path.getValue();
  }

  private JsonNode rename(String context, JsonNode part) {
    return json.readTree(
        json.writeValueAsString(part)
            .replaceAll("(\"#/components/[A-Za-z]+/)([^\"]+\")", "$1" + context + ".$2"));
  }

  ObjectNode whole() {
    return whole;
  }
}
