package cn.yunguanjia.gateway.openapi;

import cn.yunguanjia.gateway.GatewaySettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /v3/api-docs}: what all contexts offer, in one document. A stopped context is left out
 * (named in {@code x-missing}) and asked again soon; a complete document is kept for a while.
 */
@RestController
class Interfaces {

  private static final Logger LOG = LoggerFactory.getLogger(Interfaces.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration KEEP_COMPLETE = Duration.ofMinutes(10);
  private static final Duration KEEP_INCOMPLETE = Duration.ofSeconds(5);

  private final GatewaySettings settings;
  private final JsonMapper json;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private String document;
  private long freshUntil;

  Interfaces(GatewaySettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
  synchronized String document() {
    if (document == null || System.nanoTime() - freshUntil > 0) {
      var asked = new LinkedHashMap<String, CompletableFuture<Optional<JsonNode>>>();
      settings.services().forEach((context, base) -> asked.put(context, ask(context, base)));
      var merged = new InterfaceDocument(json);
      var missing = json.createArrayNode();
      asked.forEach(
          (context, answer) ->
              answer
                  .join()
                  .ifPresentOrElse(part -> merged.add(context, part), () -> missing.add(context)));
      if (!missing.isEmpty()) {
        merged.whole().set("x-missing", missing);
      }
      document = json.writeValueAsString(merged.whole());
      freshUntil =
          System.nanoTime() + (missing.isEmpty() ? KEEP_COMPLETE : KEEP_INCOMPLETE).toNanos();
    }
    return document;
  }

  private CompletableFuture<Optional<JsonNode>> ask(String context, URI base) {
    var request = HttpRequest.newBuilder(base.resolve("/v3/api-docs")).timeout(PATIENCE).build();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(
            answer ->
                answer.statusCode() == 200
                    ? Optional.of(json.readTree(answer.body()))
                    : Optional.<JsonNode>empty())
        .exceptionally(
            failure -> {
              LOG.warn("no interface document of {}: {}", context, failure.toString());
              return Optional.empty();
            });
  }
}
