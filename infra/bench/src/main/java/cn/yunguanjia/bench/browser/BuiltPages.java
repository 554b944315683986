package cn.yunguanjia.bench.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The pages as they were built, without a platform behind them. */
public final class BuiltPages implements AutoCloseable {
  private final HttpServer server;

  private BuiltPages(HttpServer server) {
    this.server = server;
  }

  public static BuiltPages serve() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", BuiltPages::answer);
    server.start();
    return new BuiltPages(server);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange;
        InputStream file = BuiltPages.class.getResourceAsStream("/static" + path)) {
      if (file == null || path.endsWith("/")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = file.readAllBytes();
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type(path));
      // alone in its process a page may read the clock in steps of 5 instead of 100 microseconds
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Cross-Origin-Embedder-Policy", "require-corp");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(String path) {
    return path.endsWith(".js")
        ? "text/javascript"
        : path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
