package cn.yunguanjia.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST door: signs in, asks, and tries again while the door is only busy. */
final class Gateway implements AutoCloseable {
  private static final int TRIES = 6;
  private static final Duration UNTIL_OTHERS_HEARD = Duration.ofSeconds(30);
  private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(45);

  private record Token(String text, Instant until) {}

  /** What the platform said; {@code body} is missing where it said nothing. */
  record Answer(int status, JsonNode body) {
    boolean done() {
      return status < 300;
    }

    /** The same thing had been brought before. */
    boolean known() {
      return status == 409;
    }
  }

  private final Doors doors;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<Caller, Token> tokens = new EnumMap<>(Caller.class);

  Gateway(Doors doors, Clock clock) {
    this.doors = doors;
    this.clock = clock;
  }

  Answer get(String path) {
    return get(Caller.LOADER, path);
  }

  Answer get(Caller caller, String path) {
    return call(caller, path, null);
  }

  Answer post(Caller caller, String path, Map<String, ?> body) {
    return call(caller, path, JsonMapper.shared().writeValueAsString(body));
  }

  /** Posts what may be there already. */
  void bring(String path, Map<String, ?> body) {
    Answer answer = post(Caller.LOADER, path, body);
    if (!answer.done() && !answer.known()) {
      throw refused("POST " + path, answer);
    }
  }

  /** Posts what another context can take only when it has heard of what it belongs to. */
  void bringWhenReady(String path, Map<String, ?> body) {
    Instant patience = clock.instant().plus(UNTIL_OTHERS_HEARD);
    Answer answer = post(Caller.LOADER, path, body);
    while (!answer.done() && !answer.known()) {
      if (answer.status() >= 500 || clock.instant().isAfter(patience)) {
        throw refused("POST " + path, answer);
      }
      Pause.of(Duration.ofMillis(250));
      answer = post(Caller.LOADER, path, body);
    }
  }

  static DoorClosed refused(String what, Answer answer) {
    return new DoorClosed(what + " was answered " + answer.status() + ": " + answer.body());
  }

  /** Posts a file, such as a table of samples. */
  Answer postFile(String path, String contentType, String text) {
    return call(Caller.LOADER, path, contentType, text);
  }

  private Answer call(Caller caller, String path, String json) {
    return call(caller, path, "application/json", json);
  }

  private Answer call(Caller caller, String path, String contentType, String body) {
    for (int attempt = 1; ; attempt++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(doors.gateway().resolve(path))
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", "Bearer " + token(caller))
              .header("Accept", "application/json, application/problem+json");
      if (body != null) {
        request
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
      }
      try {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        boolean busy = response.statusCode() == 429 || response.statusCode() >= 502;
        if (!busy || attempt == TRIES) {
          return new Answer(response.statusCode(), parse(response.body()));
        }
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw new DoorClosed(path + " can't be reached: " + e.getMessage(), e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DoorClosed("interrupted", e);
      }
      Pause.of(Duration.ofMillis(150L << attempt));
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (tools.jackson.core.JacksonException e) {
      return JsonMapper.shared().valueToTree(body);
    }
  }

  private synchronized String token(Caller caller) {
    Token token = tokens.get(caller);
    if (token == null || clock.instant().isAfter(token.until())) {
      token = signIn(caller);
      tokens.put(caller, token);
    }
    return token.text();
  }

  private Token signIn(Caller caller) {
    String form =
        caller.form().entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(doors.token())
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new DoorClosed(
            caller + " can't sign in: " + response.statusCode() + " " + response.body());
      }
      JsonNode body = JsonMapper.shared().readTree(response.body());
      Duration valid = Duration.ofSeconds(body.get("expires_in").asLong()).minus(BEFORE_EXPIRY);
      return new Token(body.get("access_token").asString(), clock.instant().plus(valid));
    } catch (IOException e) {
      throw new DoorClosed("Keycloak can't be reached: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoorClosed("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  URI address() {
    return doors.gateway();
  }
}
