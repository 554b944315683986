package cn.yunguanjia.credit.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a firm's outlets measured last, read at the open address that anybody reads. The page waits
 * for it a moment and no longer, and is complete without it.
 */
@Component
class OpenReadings {
  private static final Logger LOG = LoggerFactory.getLogger(OpenReadings.class);
  private static final Duration KEPT = Duration.ofSeconds(60);

  /** After a failure nobody waits again for this long. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private static final int REMEMBERED = 2000;

  private final HttpClient client;
  private final Duration patience;
  private final String door;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param limit upper bound in force, or null
   * @param over whether the value stands above it now; no judgement
   */
  record Reading(String value, String limit, String min, String time, boolean over) {}

  private record Known(Map<String, Reading> readings, Instant until) {}

  OpenReadings(
      @Value("${yunguanjia.credit.open-data}") String door,
      @Value("${yunguanjia.credit.open-data-patience}") Duration patience,
      JsonMapper json,
      Clock clock) {
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    this.patience = patience;
    this.door = door;
    this.json = json;
    this.clock = clock;
  }

  /** By outlet and factor, with a blank between them; empty where nothing could be had. */
  Map<String, Reading> latest(String uscc) {
    Instant now = clock.instant();
    Known before = known(uscc);
    if (before != null && now.isBefore(before.until())) {
      return before.readings();
    }
    try {
      Map<String, Reading> fresh = ask(uscc);
      remember(uscc, new Known(fresh, now.plus(KEPT)));
      return fresh;
    } catch (IOException | JacksonException unanswered) {
      LOG.debug("No readings of {}: {}", uscc, unanswered.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Map<String, Reading> last = before == null ? Map.of() : before.readings();
    remember(uscc, new Known(last, now.plus(PAUSE)));
    return last;
  }

  private Map<String, Reading> ask(String uscc) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(door + "/api/public/outlets/" + uscc))
                .timeout(patience)
                .header("Accept", "application/json")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    Map<String, Reading> readings = new HashMap<>();
    for (JsonNode outlet : list(json.readTree(answer.body()), "items")) {
      for (JsonNode value : list(outlet, "values")) {
        readings.put(
            text(outlet, "outlet") + " " + text(value, "factor"),
            new Reading(
                text(value, "value"),
                text(value, "limit"),
                text(value, "min"),
                text(value, "time"),
                value.path("over").asBoolean(false)));
      }
    }
    return readings;
  }

  private static List<JsonNode> list(JsonNode node, String name) {
    return node.path(name).valueStream().toList();
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNull() || value.isMissingNode() ? null : value.asString();
  }

  private Known known(String uscc) {
    synchronized (known) {
      return known.get(uscc);
    }
  }

  private void remember(String uscc, Known answer) {
    synchronized (known) {
      known.put(uscc, answer);
    }
  }
}
