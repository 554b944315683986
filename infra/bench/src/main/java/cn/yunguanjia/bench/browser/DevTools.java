package cn.yunguanjia.bench.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page's end of the Chrome DevTools protocol: a question, its answer. */
final class DevTools implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_SECONDS = 120;
  private static final int OPENS_WITHIN = 200;

  private final HttpClient client;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> asked;
  private final AtomicInteger questions = new AtomicInteger();

  private DevTools(
      HttpClient client, WebSocket socket, Map<Integer, CompletableFuture<JsonNode>> asked) {
    this.client = client;
    this.socket = socket;
    this.asked = asked;
  }

  static DevTools ofPage(int port, URI page) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .buildAsync(address(client, port, page), new Answers(asked))
            .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    return new DevTools(client, socket, asked);
  }

  private static URI address(HttpClient client, int port, URI page) throws Exception {
    var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    for (int i = 0; i < OPENS_WITHIN; i++) {
      for (JsonNode target : JSON.readTree(client.send(list, BodyHandlers.ofString()).body())) {
        if (target.path("url").asString().equals(page.toString())) {
          return URI.create(target.get("webSocketDebuggerUrl").asString());
        }
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("Chromium did not open " + page);
  }

  JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    int id = questions.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    asked.put(id, answer);
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("id", id);
    question.put("method", method);
    question.put("params", parameters);
    socket.sendText(JSON.writeValueAsString(question), true).join();
    JsonNode said = answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (said.has("error")) {
      throw new IllegalStateException(method + " failed: " + said.get("error"));
    }
    return said.get("result");
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  /** A message may come in several parts. */
  private record Answers(Map<Integer, CompletableFuture<JsonNode>> asked, StringBuilder begun)
      implements WebSocket.Listener {
    Answers(Map<Integer, CompletableFuture<JsonNode>> asked) {
      this(asked, new StringBuilder());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      begun.append(part);
      if (last) {
        JsonNode message = JSON.readTree(begun.toString());
        begun.setLength(0);
        var question = asked.remove(message.path("id").asInt(-1));
        if (question != null) {
          question.complete(message);
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
      asked.values().forEach(question -> question.completeExceptionally(broken));
    }
  }
}
