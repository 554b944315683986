package cn.yunguanjia.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest extends DoorTest {

  @ParameterizedTest
  @CsvSource({
    "/api/permits/enterprises, permit",
    "/api/monitoring/outlets?area=330483, monitoring",
    "/api/public/air/latest, monitoring",
    "/api/public/water/latest, monitoring",
    "/api/public/outlets/91330483MA2TEST01X, monitoring",
    "/api/cases/issue-1, cases",
    "/api/credit/mine, credit",
    "/api/public/codes/ABC/qr.svg, credit",
    "/api/public/codes?q=a%20b, credit",
    "/api/public/code-keys, credit",
    "/c/0123456789ABCDEFG, credit",
    "/api/index/rules, index",
    "/api/public/index/current?area=330400, index",
    "/api/map/layers, atlas",
    "/api/public/map/layers/enterprises?bbox=1%2C2%2C3%2C4, atlas",
    "/api/public/feed, atlas",
    "/api/explain/code/ABC, credit",
    "/api/public/explain/code/ABC, credit",
    "/api/explain/exceedance/e1, monitoring",
    "/api/public/explain/exceedance/e1, monitoring",
    "/api/explain/alert/a1, monitoring",
    "/api/explain/reading/a~b~hour~c, monitoring",
    "/api/explain/suspicion/s1, monitoring",
    "/api/public/explain/air/330400/2026-11-20, monitoring",
    "/api/explain/air/1252A/2026-11-20T08:00:00+08:00, monitoring",
    "/api/public/explain/air-composite/330400/2026-10-01/2026-10-31/auto, monitoring",
    "/api/public/explain/flux/S1/tn/2026, monitoring",
    "/api/explain/water-warning/w1, monitoring",
    "/api/explain/index/330400, index",
    "/api/public/explain/index/330400, index",
    "/api/explain/case/c1, cases",
    "/api/public/explain/case/c1, cases"
  })
  void aPathGoesToTheContextThatOwnsItUnchanged(String path, String context) {
    var token = KEYCLOAK.accessToken(List.of("yunguanjia"), FarKeycloak.ISSUER);

    var answer = browser().get(path, "Authorization", "Bearer " + token);

    assertThat(answer.body()).contains("\"servedBy\":\"" + context + "\"");
    assertThat(CONTEXTS.get(context).last().path()).isEqualTo(path);
  }

  @Test
  void aBodyAndItsAnswerPassWhole() {
    var echo = "/api/permits/echo";
    CONTEXTS
        .get("permit")
        .at(
            echo,
            (exchange, asked) -> {
              exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
              exchange.sendResponseHeaders(422, asked.body().length);
              exchange.getResponseBody().write(asked.body());
            });
    var token = KEYCLOAK.accessToken(List.of("yunguanjia"), FarKeycloak.ISSUER);
    var body = "{\"name\":\"桐乡".concat("染整".repeat(50_000)).concat("\"}");

    var answer =
        browser()
            .post(
                echo, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void theForwardingHeadersAreOursAndNotTheCallers() {
    browser().get("/api/public/feed", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-Host", "evil");

    var asked = CONTEXTS.get("atlas").last();
    assertThat(asked.header("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(asked.header("x-forwarded-host")).isEqualTo("127.0.0.1:" + port);
    assertThat(asked.header("x-forwarded-proto")).isEqualTo("http");
  }

  @Test
  void keycloakGetsItsOwnCookiesAndFormsButNothingOfOurs() {
    var browser = browser();
    browser.cookies.put("YGJ_SESSION", "secret");
    browser.cookies.put("AUTH_SESSION_ID", "theirs");

    browser.post(
        "/auth/realms/yunguanjia/login-actions/authenticate?session_code=1",
        "username=officer&password=officer-demo",
        "Content-Type",
        "application/x-www-form-urlencoded");

    var asked = KEYCLOAK.server.last();
    assertThat(asked.path())
        .isEqualTo("/auth/realms/yunguanjia/login-actions/authenticate?session_code=1");
    assertThat(asked.header("cookie")).isEqualTo("AUTH_SESSION_ID=theirs");
    assertThat(asked.header("x-forwarded-host")).isEqualTo("127.0.0.1:" + port);
    assertThat(FarKeycloak.form(new String(asked.body())))
        .containsEntry("username", "officer")
        .containsEntry("password", "officer-demo");
  }
}
