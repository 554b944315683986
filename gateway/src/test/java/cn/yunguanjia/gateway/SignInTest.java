package cn.yunguanjia.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest extends DoorTest {

  @AfterEach
  void keycloakAsUsual() {
    KEYCLOAK.accessTokenSeconds = 300;
    KEYCLOAK.refusesRenewal = false;
  }

  @Test
  void aPageForTheSignedInLeadsThroughKeycloakAndBackToItself() throws Exception {
    var browser = browser();
    var sent = browser.get("/desk/cases?area=330483", "Accept", "text/html");
    assertThat(location(sent)).endsWith("/oauth2/authorization/keycloak");
    var started = browser.get(location(sent));

    var atKeycloak = URI.create(location(started));
    assertThat(atKeycloak.toString())
        .startsWith(FarKeycloak.ISSUER + "/protocol/openid-connect/auth");
    var asked = FarKeycloak.form(atKeycloak.getRawQuery());
    assertThat(asked)
        .containsEntry("client_id", "gateway")
        .containsEntry("code_challenge_method", "S256");

    KEYCLOAK.expectNonce(asked.get("nonce"));
    var back =
        browser.get(
            "/login/oauth2/code/keycloak?code=c0de&state="
                + asked.get("state").replace("=", "%3D"));

    assertThat(URI.create(location(back)).getPath()).isEqualTo("/desk/cases");
    assertThat(URI.create(location(back)).getQuery()).isEqualTo("area=330483");
    var verifier = KEYCLOAK.tokenRequests.getLast().get("code_verifier");
    var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes());
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
        .isEqualTo(asked.get("code_challenge"));
  }

  @Test
  void theSessionCookieIsOutOfReachOfScripts() {
    var browser = browser();
    var sent = browser.get("/portal", "Accept", "text/html");

    assertThat(sent.headers().allValues("set-cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("YGJ_SESSION=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"));
  }

  @Test
  void theServiceGetsTheSessionsTokenAndNoCookie() {
    var browser = signedIn();

    assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);

    var asked = CONTEXTS.get("cases").last();
    assertThat(asked.header("authorization")).startsWith("Bearer eyJ");
    assertThat(asked.header("cookie")).isNull();
  }

  @Test
  void thePageLearnsWhoLooksAtItButNeverTheToken() {
    assertThat(browser().get("/api/public/me").body()).contains("\"authenticated\":false");

    var me = signedIn().get("/api/public/me").body();

    assertThat(me)
        .contains("\"authenticated\":true")
        .contains("\"username\":\"officer-tongxiang\"")
        .contains("\"roles\":[\"officer\"]")
        .contains("\"areas\":[\"330483\"]")
        .contains("\"enterprise\":null")
        .doesNotContain("eyJ");
  }

  @Test
  void aTokenThatRanOutIsRenewedOnTheWay() {
    KEYCLOAK.accessTokenSeconds = 1;
    var browser = signedIn();
    var renewals = KEYCLOAK.tokenRequests.size();

    assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);

    assertThat(KEYCLOAK.tokenRequests).hasSizeGreaterThan(renewals);
    assertThat(KEYCLOAK.tokenRequests.getLast()).containsEntry("grant_type", "refresh_token");
  }

  @Test
  void aSessionThatKeycloakEndedHasToSignInAgainButReadsWhatIsPublic() {
    KEYCLOAK.accessTokenSeconds = 1;
    var browser = signedIn();
    KEYCLOAK.refusesRenewal = true;

    assertThat(browser.get("/api/public/feed").statusCode()).isEqualTo(200);
    assertThat(CONTEXTS.get("atlas").last().header("authorization")).isNull();
    assertThat(browser.get("/api/cases").statusCode()).isEqualTo(401);
  }

  @Test
  void aCallWithoutSessionIsRefusedNotRedirected() {
    var refused = browser().get("/api/cases", "Accept", "text/html");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(refused.body()).contains("urn:yunguanjia:problem:sign-in-needed");
  }

  @Test
  void aChangeFromASessionNeedsTheSecondCookieInAHeader() {
    var browser = signedIn();
    browser.get("/api/public/me");

    var forged = browser.post("/api/cases", "{}");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("csrf-token-missing");

    var token = browser.cookies.get("XSRF-TOKEN");
    assertThat(browser.post("/api/cases", "{}", "X-XSRF-TOKEN", token).statusCode()).isEqualTo(200);
  }

  @Test
  void aCallersOwnTokenPassesThroughWithoutSecondCookie() {
    var token = KEYCLOAK.accessToken(List.of("yunguanjia"), FarKeycloak.ISSUER);

    var answer = browser().post("/api/cases", "{}", "Authorization", "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    assertThat(CONTEXTS.get("cases").last().header("authorization")).isEqualTo("Bearer " + token);
  }

  @Test
  void aTokenForSomebodyElseOrFromSomebodyElseIsRefused() {
    var wrongAudience = KEYCLOAK.accessToken(List.of("account"), FarKeycloak.ISSUER);
    var wrongIssuer = KEYCLOAK.accessToken(List.of("yunguanjia"), "http://elsewhere/realms/x");

    for (var token : List.of(wrongAudience, wrongIssuer, "nonsense")) {
      var refused = browser().get("/api/cases", "Authorization", "Bearer " + token);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).contains("urn:yunguanjia:problem:token-refused");
    }
  }

  @Test
  void signingOutEndsTheSessionHereAndAtKeycloak() {
    var browser = signedIn();
    browser.get("/api/public/me");

    var out = browser.post("/logout", "", "X-XSRF-TOKEN", browser.cookies.get("XSRF-TOKEN"));

    assertThat(location(out))
        .startsWith(FarKeycloak.ISSUER + "/protocol/openid-connect/logout?id_token_hint=");
    assertThat(browser.get("/api/cases").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/public/me").body()).contains("\"authenticated\":false");
  }

  @Test
  void anAnonymousVisitorGetsNoSession() {
    var browser = browser();
    browser.get("/api/public/feed");

    assertThat(browser.cookies).doesNotContainKey("YGJ_SESSION");
  }
}
