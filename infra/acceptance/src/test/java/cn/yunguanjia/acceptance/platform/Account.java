package cn.yunguanjia.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the door: asks as a program does, with a token of the real Keycloak or without. */
public final class Account {
  private static final Duration RENEW_BEFORE = Duration.ofSeconds(60);

  private final URI door;
  private final HttpClient http;
  private final Map<String, String> credentials;
  private String token;
  private Instant until = Instant.MIN;

  /**
   * @param credentials what is posted to Keycloak for a token; empty for somebody who has none
   */
  Account(URI door, HttpClient http, Map<String, String> credentials) {
    this.door = door;
    this.http = http;
    this.credentials = credentials;
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer post(String path, Map<String, ?> body, String... headers) {
    return send("POST", path, JsonMapper.shared().writeValueAsString(body), headers);
  }

  /** Posts what must be taken. */
  public Answer done(String path, Map<String, ?> body) {
    Answer answer = post(path, body);
    if (answer.status() >= 300) {
      throw new AssertionError(answer.toString());
    }
    return answer;
  }

  /** Asks for what must be there. */
  public tools.jackson.databind.JsonNode read(String path) {
    Answer answer = get(path);
    if (answer.status() != 200) {
      throw new AssertionError(answer.toString());
    }
    return answer.json();
  }

  public Answer send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(door.resolve(path))
            .timeout(Duration.ofSeconds(40))
            .method(
                method,
                json == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (!credentials.isEmpty()) {
      request.header("Authorization", "Bearer " + token());
    }
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return ask(request.build());
  }

  /** The access token, as anybody who has the credentials gets it. */
  public synchronized String token() {
    if (Instant.now().isAfter(until)) {
      String form =
          credentials.entrySet().stream()
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      Answer answer =
          ask(
              HttpRequest.newBuilder(
                      door.resolve("/auth/realms/yunguanjia/protocol/openid-connect/token"))
                  .timeout(Duration.ofSeconds(30))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build());
      if (answer.status() != 200) {
        throw new AssertionError("no token: " + answer);
      }
      token = answer.json().path("access_token").asString();
      until =
          Instant.now().plusSeconds(answer.json().path("expires_in").asInt()).minus(RENEW_BEFORE);
    }
    return token;
  }

  private Answer ask(HttpRequest request) {
    try {
      return new Answer(http.send(request, BodyHandlers.ofString()));
    } catch (IOException unanswered) {
      throw new UncheckedIOException(request.uri() + ": " + unanswered, unanswered);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
