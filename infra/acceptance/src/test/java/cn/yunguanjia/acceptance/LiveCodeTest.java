package cn.yunguanjia.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Chromium;
import cn.yunguanjia.acceptance.platform.Fields;
import cn.yunguanjia.acceptance.platform.Film;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Until;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A firm shows its live code; whoever looks proves it three ways, one of them by a camera and
 * without network; and what an administrator revokes is gone from the firm's screen.
 */
@Tag("slow")
@Order(9)
class LiveCodeTest {
  private static final String KEPT =
      """
      (async () => {
        if (!navigator.serviceWorker.controller) return false
        const kept = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
        return kept.flat().some((one) => one.url.endsWith('.wasm'))
      })()
      """;

  @TempDir Path folder;

  private final RunningPlatform platform = RunningPlatform.of(RunningPlatform.Kind.DEMONSTRATION);
  private final Account citizen = platform.anybody();

  @Test
  void isProvedByEverybodyAndGoneWhenItIsRevoked() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    try (var chromium = Chromium.at(platform.url())) {
      Page portal = chromium.signedIn("enterprise", "/portal", 1440, 900);
      Locator live = portal.getByTestId("live-code");
      assertThat(live).isVisible();
      String text = live.getAttribute("data-text");
      Assertions.assertThat(answer(text)).isEqualTo("valid");
      Assertions.assertThat(platform.proves(text)).isTrue();
      aCameraProvesItWithoutNetwork(live.locator("img").screenshot());

      Page desk = chromium.signedIn("admin", "/desk?room=codekeys", 1440, 900);
      desk.getByTestId("revoke-code").click();
      desk.getByTestId("choose-code").fill(Firm.OF_THE_DEMONSTRATION_ACCOUNT.uscc());
      desk.getByTestId("chosen-code").click();
      explain(desk, "演示：手机遗失");
      assertThat(desk.getByTestId("revoked-codes")).containsText("演示：手机遗失");
      assertThat(live).isHidden();
      Assertions.assertThat(answer(text)).isEqualTo("CODE_REVOKED");
      Assertions.assertThat(platform.proves(text)).isFalse();

      desk.getByTestId("revoked-codes").getByRole(AriaRole.BUTTON).click();
      explain(desk, "演示：手机已找回");
      assertThat(live).isVisible();
      Assertions.assertThat(answer(live.getAttribute("data-text"))).isEqualTo("valid");

      String before = live.getAttribute("data-text");
      desk.getByTestId("rotate").click();
      explain(desk, "演示：备份介质遗失");
      Until.holds(
          "another code on the firm's screen",
          () -> live.isVisible() && !before.equals(live.getAttribute("data-text")));
      Assertions.assertThat(answer(live.getAttribute("data-text"))).isEqualTo("valid");
      Assertions.assertThat(answer(before)).isEqualTo("KEY_REVOKED");
      Assertions.assertThat(platform.proves(before)).isFalse();
      Assertions.assertThat(chromium.complaints()).isEmpty();
    }
  }

  private void aCameraProvesItWithoutNetwork(byte[] picture) throws IOException {
    Path film = Film.of(picture, folder.resolve("seen.y4m"));
    try (var chromium = Chromium.lookingAt(film, platform.url())) {
      Page phone = chromium.somebody(390, 844);
      phone.navigate("/verify");
      // the page, its decoder and the key list are kept by the phone; what is still on its way when
      // the network goes would hang
      phone.waitForLoadState(LoadState.NETWORKIDLE);
      phone.waitForFunction(KEPT);
      phone.context().setOffline(true);
      phone.reload();
      phone.locator("button[data-main]").first().click();
      assertThat(phone.getByTestId("verdict")).hasAttribute("data-valid", "true");
      assertThat(phone.getByTestId("verdict")).containsText("乌篷印染");
      Assertions.assertThat(chromium.complaints()).isEmpty();
    }
    Files.delete(film);
  }

  private static void explain(Page desk, String reason) {
    desk.getByTestId("deed-reason").fill(reason);
    desk.getByTestId("submit-deed").click();
    assertThat(desk.getByTestId("form-deed")).isHidden();
  }

  private String answer(String text) {
    var said = citizen.done("/api/public/codes/verify", Fields.of("code", text)).json();
    return said.path("valid").asBoolean() ? "valid" : said.path("reason").asString();
  }
}
