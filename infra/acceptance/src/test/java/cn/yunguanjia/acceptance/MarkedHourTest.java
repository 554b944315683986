package cn.yunguanjia.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Chromium;
import cn.yunguanjia.acceptance.platform.Fields;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Until;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A firm marks the hour in which it was above its limit, and finding and colour go; an officer sees
 * through it in the room of marks, and both come back.
 */
@Tag("slow")
@Order(7)
class MarkedHourTest {
  private static final String OUTLET = Firm.OF_THE_DEMONSTRATION_ACCOUNT.uscc() + ":DA001";
  private static final String NITROGEN_OXIDES = "a21002";

  private final RunningPlatform platform = RunningPlatform.of(RunningPlatform.Kind.DEMONSTRATION);
  private final Account firm = platform.as("enterprise");

  /** Its own logger has sent that hour and will not correct ours. */
  private final OffsetDateTime hour =
      OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(5).truncatedTo(ChronoUnit.HOURS);

  @Test
  void aMarkTakesTheFindingAwayAndItsRefusalBringsItBack() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    String codeId =
        firm.read("/api/public/codes?q=" + Firm.OF_THE_DEMONSTRATION_ACCOUNT.uscc())
            .path("items")
            .get(0)
            .path("codeId")
            .asString();
    String before = status(codeId);
    platform.simulate(
        "--exceed", OUTLET, "--factor", NITROGEN_OXIDES, "--times", "3", "--hour", hour.toString());
    Until.holds("the finding", () -> finding().equals("CONFIRMED"));
    Until.holds("the colour", () -> status(codeId).equals("RED"));

    String markId =
        firm.done(
                "/api/monitoring/marks",
                Fields.of(
                    "outlet",
                    OUTLET,
                    "from",
                    hour.toString(),
                    "to",
                    hour.plusHours(1).toString(),
                    "state",
                    "D",
                    "reason",
                    "分析仪故障，读数偏高",
                    "evidence",
                    "维修记录 示范-D-09"))
            .json()
            .path("markId")
            .asString();
    Until.holds("the withdrawal", () -> finding().equals("WITHDRAWN"));
    Until.holds("the colour of before", () -> status(codeId).equals(before));

    try (var chromium = Chromium.at(platform.url())) {
      Page room = chromium.signedIn("officer-tongxiang", "/desk?room=marks", 1440, 900);
      Locator mark = room.getByTestId("mark-" + markId);
      assertThat(mark).hasAttribute("data-status", "WAITING");
      mark.getByTestId("refuse-open").click();
      mark.getByTestId("refuse-reason").fill("分析仪前后质控合格，无故障记录。");
      mark.getByTestId("refuse-send").click();
      assertThat(mark).hasAttribute("data-status", "REFUSED");
      org.assertj.core.api.Assertions.assertThat(chromium.complaints()).isEmpty();
    }
    Until.holds("the finding again", () -> finding().equals("CONFIRMED"));
    Until.holds("the colour again", () -> status(codeId).equals("RED"));
  }

  private String status(String codeId) {
    return firm.read("/api/public/codes/" + codeId).path("status").asString();
  }

  private String finding() {
    return firm.read("/api/monitoring/exceedances?uscc=" + Firm.OF_THE_DEMONSTRATION_ACCOUNT.uscc())
        .path("items")
        .valueStream()
        .filter(found -> found.path("factor").asString().equals(NITROGEN_OXIDES))
        .filter(found -> OffsetDateTime.parse(found.path("start").asString()).isEqual(hour))
        .map(found -> found.path("state").asString())
        .findFirst()
        .orElse("NONE");
  }
}
