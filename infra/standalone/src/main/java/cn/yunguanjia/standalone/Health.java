package cn.yunguanjia.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The door's own answer to whether every part is ready, asked as any operator would ask it. */
record Health(URI gateway) {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  void awaitUp() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "no answer";
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      var ask =
          HttpRequest.newBuilder(gateway.resolve("/actuator/health"))
              .timeout(Duration.ofSeconds(10))
              .build();
      while (System.nanoTime() < deadline) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        try {
          var answer = http.send(ask, BodyHandlers.ofString());
          if (answer.statusCode() == 200) {
            return;
          }
          last = answer.body();
        } catch (IOException notYet) {
          last = notYet.getMessage();
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new CannotStart(
        "Not every part is ready after %d s: %s".formatted(PATIENCE.toSeconds(), last));
  }
}
