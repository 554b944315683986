package cn.yunguanjia.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The door with its true configuration, and stand-ins for everything behind it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=gateway",
      "yunguanjia.limits.answer-within=1s",
      "yunguanjia.limits.public-requests-per-second=5",
      "yunguanjia.limits.public-burst=100"
    })
abstract class DoorTest {

  static final Map<String, FarSide> CONTEXTS = new LinkedHashMap<>();
  static final FarKeycloak KEYCLOAK = new FarKeycloak();

  static {
    for (var name : new String[] {"permit", "monitoring", "cases", "credit", "index", "atlas"}) {
      CONTEXTS.put(name, new FarSide(name));
    }
  }

  @LocalServerPort int port;

  @DynamicPropertySource
  static void farSide(DynamicPropertyRegistry registry) {
    CONTEXTS.forEach(
        (name, server) -> registry.add("yunguanjia.services." + name, server::address));
    registry.add("yunguanjia.keycloak.url", KEYCLOAK.server::address);
    registry.add("yunguanjia.security.issuer", () -> FarKeycloak.ISSUER);
  }

  Browser browser() {
    return new Browser(port);
  }

  /** Walks the whole way through sign-in, as a browser that started at a page would. */
  Browser signedIn() {
    var browser = browser();
    signIn(browser, "/portal");
    return browser;
  }

  /** Where sign-in led to at the end. */
  String signIn(Browser browser, String page) {
    var sent = browser.get(page, "Accept", "text/html");
    assertThat(sent.statusCode()).isEqualTo(302);
    var started = browser.get(location(sent));
    var asked = FarKeycloak.form(URI.create(location(started)).getRawQuery());
    KEYCLOAK.expectNonce(asked.get("nonce"));
    var back =
        browser.get("/login/oauth2/code/keycloak?code=c0de&state=" + encoded(asked.get("state")));
    assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
    return location(back);
  }

  static String location(java.net.http.HttpResponse<?> response) {
    return response.headers().firstValue("location").orElseThrow();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
