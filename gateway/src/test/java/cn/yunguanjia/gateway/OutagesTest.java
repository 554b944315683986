package cn.yunguanjia.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OutagesTest extends DoorTest {

  @Test
  void aStoppedContextIsNamedAndTheOthersGoOn() {
    var credit = CONTEXTS.get("credit");
    credit.stop();
    try {
      var answer = browser().get("/api/public/codes/X", "Accept-Language", "en");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
      assertThat(answer.body())
          .contains("urn:yunguanjia:problem:service-stopped")
          .contains("\"instance\":\"/api/public/codes/X\"")
          .contains("The other parts go on working");
      assertThat(browser().get("/api/public/feed").statusCode()).isEqualTo(200);
    } finally {
      credit.start();
    }
  }

  @Test
  void aSlowContextIsNotWaitedForWithoutEnd() {
    var released = new CountDownLatch(1);
    CONTEXTS
        .get("index")
        .at(
            "/api/public/index/slow",
            (exchange, _) -> {
              try {
                released.await(10, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    var answer = browser().get("/api/public/index/slow");
    released.countDown();

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("urn:yunguanjia:problem:service-slow");
  }

  @Test
  void aContextThatHangsUpIsAnsweredFor() {
    CONTEXTS.get("index").at("/api/public/index/broken", (exchange, _) -> exchange.close());

    var answer = browser().get("/api/public/index/broken");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("urn:yunguanjia:problem:service-broke-off");
  }

  @Test
  void aStoppedKeycloakIsSaidPlainlyInTheBrowserAndPublicPagesGoOn() {
    KEYCLOAK.server.stop();
    try {
      var page =
          browser()
              .get(
                  "/auth/realms/yunguanjia/protocol/openid-connect/auth?x=1",
                  "Accept",
                  "text/html,*/*",
                  "Accept-Language",
                  "zh-CN,en;q=0.5");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
      assertThat(page.body()).contains("登录服务暂时停止").contains("lang=\"zh-CN\"");
      assertThat(browser().get("/api/public/feed").statusCode()).isEqualTo(200);
    } finally {
      KEYCLOAK.server.start();
    }
  }

  @Test
  void aSessionOutlivesAStoppedKeycloakUntilItsTokenRunsOut() {
    KEYCLOAK.accessTokenSeconds = 1;
    var renewing = signedIn();
    KEYCLOAK.accessTokenSeconds = 300;
    var fresh = signedIn();
    KEYCLOAK.server.stop();
    try {
      assertThat(fresh.get("/api/cases").statusCode()).isEqualTo(200);
      var refused = renewing.get("/api/cases");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("urn:yunguanjia:problem:identity-stopped");
    } finally {
      KEYCLOAK.server.start();
    }
    assertThat(renewing.get("/api/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void healthIsUpOnlyWhenEveryPartIs() {
    awaitHealth("UP");
    var monitoring = CONTEXTS.get("monitoring");
    monitoring.stop();
    try {
      var down = awaitHealth("DOWN");
      assertThat(down).contains("\"monitoring\":{").contains("not reachable");
    } finally {
      monitoring.start();
    }
    awaitHealth("UP");
    KEYCLOAK.server.stop();
    try {
      awaitHealth("DOWN");
    } finally {
      KEYCLOAK.server.start();
    }
    awaitHealth("UP");
  }

  private String awaitHealth(String status) {
    return Awaitility.await()
        .atMost(10, TimeUnit.SECONDS)
        .until(
            () -> browser().get("/actuator/health"),
            answer ->
                answer.body().contains("\"status\":\"" + status + "\"}")
                    && answer.statusCode() == (status.equals("UP") ? 200 : 503)
                    && answer.body().startsWith("{\"components\"")
                    && answer.body().endsWith("\"status\":\"" + status + "\"}"))
        .body();
  }

  @Test
  void aBodyOverTheLimitEndsAtTheDoor() {
    var token = KEYCLOAK.accessToken(List.of("yunguanjia"), FarKeycloak.ISSUER);
    var tooLarge = new byte[11 << 20];

    var announced =
        browser()
            .send(
                "POST",
                "/api/permits/x",
                HttpRequest.BodyPublishers.ofByteArray(tooLarge),
                "Authorization",
                "Bearer " + token);
    var streamed =
        browser()
            .send(
                "POST",
                "/api/permits/x",
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(tooLarge)),
                "Authorization",
                "Bearer " + token);

    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(streamed.statusCode()).isEqualTo(413);
    assertThat(streamed.body()).contains("urn:yunguanjia:problem:too-large");
  }
}
