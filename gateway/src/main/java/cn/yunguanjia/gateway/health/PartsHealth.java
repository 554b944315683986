package cn.yunguanjia.gateway.health;

import cn.yunguanjia.gateway.GatewaySettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Asks every part at the same moment and keeps the answer for a second, so that neither a slow part
 * nor an eager monitor costs more than one short round.
 */
@Component
class PartsHealth {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long KEEP = Duration.ofSeconds(1).toNanos();

  private final Map<String, URI> parts = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private Map<String, Health> latest = Map.of();
  private long asOf;

  PartsHealth(GatewaySettings settings) {
    settings
        .services()
        .forEach((context, base) -> parts.put(context, base.resolve("/actuator/health")));
    // answers only when the realm is there, which is later than "the process listens"
    parts.put("keycloak", settings.realmBackChannel("/.well-known/openid-configuration"));
  }

  Iterable<String> names() {
    return parts.keySet();
  }

  synchronized Health of(String part) {
    if (latest.isEmpty() || System.nanoTime() - asOf > KEEP) {
      var asked = new LinkedHashMap<String, CompletableFuture<Health>>();
      parts.forEach((name, address) -> asked.put(name, ask(address)));
      var answers = new LinkedHashMap<String, Health>();
      asked.forEach((name, answer) -> answers.put(name, answer.join()));
      latest = answers;
      asOf = System.nanoTime();
    }
    return latest.get(part);
  }

  private CompletableFuture<Health> ask(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return client
        .sendAsync(request, BodyHandlers.discarding())
        .thenApply(
            answer ->
                answer.statusCode() == 200
                    ? Health.up().build()
                    : Health.down().withDetail("status", answer.statusCode()).build())
        // the request's own time limit does not cover a connection that is accepted and then silent
        .completeOnTimeout(
            Health.down().withDetail("reason", "no answer within 2 s").build(),
            PATIENCE.toMillis() + 500,
            TimeUnit.MILLISECONDS)
        .exceptionally(_ -> Health.down().withDetail("reason", "not reachable").build());
  }
}
