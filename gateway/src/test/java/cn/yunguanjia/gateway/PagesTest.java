package cn.yunguanjia.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest extends DoorTest {

  @ParameterizedTest
  @CsvSource({
    "/, entry",
    "/developers, developers",
    "/verify, verify",
    "/portal, portal",
    "/portal/permit?asOf=2026-01-01, portal",
    "/desk/cases/issue-1, desk",
    "/screen, screen"
  })
  void everyAddressOfAPageFamilyServesItsDocument(String path, String title) {
    var page = signedIn().get(path, "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>" + title + "</title>");
    assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
  }

  @Test
  void anAssetWithAHashInItsNameIsKeptAndOneWithoutIsAskedForAgain() {
    var hashed = browser().get("/assets/index-B4x_9aZ1.js");
    var plain = browser().get("/assets/tokens.css");

    assertThat(hashed.headers().firstValue("cache-control").orElseThrow())
        .contains("max-age=31536000")
        .contains("immutable");
    assertThat(plain.headers().firstValue("cache-control")).contains("no-cache");
  }

  @Test
  void thePublicPagesNeedNobodySignedIn() {
    assertThat(browser().get("/").statusCode()).isEqualTo(200);
    assertThat(browser().get("/developers").statusCode()).isEqualTo(200);
    assertThat(browser().get("/verify").statusCode()).isEqualTo(200);
    assertThat(browser().get("/screen").statusCode()).isEqualTo(302);
  }

  @Test
  void anUnknownPageIsSaidToAPersonAsAPage() {
    var answer = browser().get("/nowhere", "Accept", "text/html", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>There is nothing at this address</h1>");
  }
}
