package cn.yunguanjia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client for tests: asks a running context as its users do. */
public final class Http {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  /**
   * @param status HTTP status
   * @param body the answer, as text
   */
  public record Answer(int status, String body, HttpResponse<String> response) {
    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  public Http(String base) {
    this.base = base;
  }

  public static Http port(int port) {
    return new Http("http://127.0.0.1:" + port);
  }

  public Answer get(String path, String token, String... headers) {
    return send("GET", path, token, null, headers);
  }

  public Answer post(String path, String token, String json, String... headers) {
    return send("POST", path, token, json, headers);
  }

  public Answer send(String method, String path, String token, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                json == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
