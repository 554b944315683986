package cn.yunguanjia.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Chromium;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Until;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The key that signed the plates of a city leaks: it is revoked, every plate says so, and a firm
 * prints its own again. Last of all, because it takes every plate of the city with it.
 */
@Tag("slow")
@Order(10)
class PlateKeyTest {
  private static final String REASON = "演示：门牌密钥的备份遗失";

  private final RunningPlatform platform = RunningPlatform.of(RunningPlatform.Kind.DEMONSTRATION);
  private final Account citizen = platform.anybody();
  private final Account holder = platform.as("enterprise");

  @Test
  void whatARevokedKeySignedIsPrintedAgain() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    String before = plate().path("link").asString();
    assertThat(scanned(before)).contains("data-plate=\"genuine\"");
    assertThat(platform.proves(before)).isTrue();
    try (var chromium = Chromium.at(platform.url())) {
      Page portal = chromium.signedIn("enterprise", "/portal", 1440, 900);
      assertThat(portal.getByTestId("print-again").first()).isHidden();

      Page desk = chromium.signedIn("admin", "/desk?room=codekeys", 1440, 900);
      desk.getByTestId("revoke-batch-0").click();
      desk.getByTestId("deed-reason").fill(REASON);
      desk.getByTestId("submit-deed").click();
      assertThat(desk.getByTestId("form-deed")).isHidden();

      Until.holds("the plate is void", () -> scanned(before).contains("data-kind=\"print-again\""));
      assertThat(platform.proves(before)).isFalse();

      portal.reload();
      assertThat(portal.getByTestId("print-again").first()).isVisible();
      assertThat(plate().path("printAgain").asBoolean()).isTrue();
      String printed =
          holder
              .get("/api/credit/plates/" + plate().path("serial").asString() + "/print.svg")
              .text();
      assertThat(printed).contains("<svg");
      Until.holds("printed again", () -> !plate().path("printAgain").asBoolean());

      String after = plate().path("link").asString();
      assertThat(after).isNotEqualTo(before);
      assertThat(scanned(after)).contains("data-plate=\"genuine\"");
      assertThat(platform.proves(after)).isTrue();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private JsonNode plate() {
    String code = holder.read("/api/credit/mine").path("codeId").asString();
    return holder
        .read("/api/credit/codes/" + code + "/plates")
        .path("items")
        .valueStream()
        .filter(plate -> plate.path("state").asString().equals("HANGING"))
        .findFirst()
        .orElseThrow();
  }

  private String scanned(String link) {
    URI uri = URI.create(link);
    return citizen.get(uri.getRawPath() + "?" + uri.getRawQuery()).text();
  }
}
