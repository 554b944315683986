package cn.yunguanjia.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies as a browser does, follows nothing by itself so that a test sees each step. */
class Browser {

  final Map<String, String> cookies = new LinkedHashMap<>();
  private final String door;
  private final HttpClient client;

  Browser(int port) {
    this(port, "127.0.0.1");
  }

  Browser(int port, String ownAddress) {
    this.door = "http://127.0.0.1:" + port;
    try {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .localAddress(InetAddress.getByName(ownAddress))
              .build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
  }

  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    try {
      var response = client.send(request(method, path, body, headers), BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(this::keep);
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a browser's EventSource asks. */
  HttpResponse<java.io.InputStream> stream(String path) throws IOException, InterruptedException {
    return client.send(
        request("GET", path, HttpRequest.BodyPublishers.noBody(), "Accept", "text/event-stream"),
        BodyHandlers.ofInputStream());
  }

  private HttpRequest request(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : door + path))
            .method(method, body)
            .timeout(Duration.ofSeconds(20));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private void keep(String header) {
    var pair = header.split(";")[0].split("=", 2);
    if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
