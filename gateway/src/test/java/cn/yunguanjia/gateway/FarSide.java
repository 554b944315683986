package cn.yunguanjia.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server in the place of a context: says what it was asked and by whom. */
class FarSide {

  record Asked(String method, String path, Map<String, List<String>> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
  }

  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange, Asked asked) throws IOException;
  }

  final String name;
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private int port;
  private HttpServer server;

  FarSide(String name) {
    this.name = name;
    at("/", (exchange, _) -> json(exchange, 200, "{\"servedBy\":\"" + name + "\"}"));
    at("/actuator/health", (exchange, _) -> json(exchange, 200, "{\"status\":\"UP\"}"));
    start();
  }

  FarSide at(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  void start() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    port = server.getAddress().getPort();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Asked last() {
    return asked.getLast();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new LinkedHashMap<String, List<String>>();
      exchange
          .getRequestHeaders()
          .forEach((key, values) -> headers.put(key.toLowerCase(), new ArrayList<>(values)));
      var request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              exchange.getRequestBody().readAllBytes());
      asked.add(request);
      answers
          .getOrDefault(exchange.getRequestURI().getPath(), answers.get("/"))
          .to(exchange, request);
    }
  }

  static void json(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
