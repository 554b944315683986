package cn.yunguanjia.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Answer;
import cn.yunguanjia.acceptance.platform.Chromium;
import cn.yunguanjia.acceptance.platform.Fields;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Telegram;
import cn.yunguanjia.acceptance.platform.Until;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an officer does in the rooms of the desk, in the demonstration city. */
@Tag("slow")
@Order(8)
class DeskRoomsTest {
  private static final LocalDate YEAR_AGO = LocalDate.now().minusYears(1);

  private static RunningPlatform platform;
  private static Account admin;
  private static Account officer;

  private final LocalDateTime now =
      LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.SECONDS);
  private final LocalDateTime thisHour = now.truncatedTo(ChronoUnit.HOURS);

  @BeforeAll
  static void theDemonstrationCity() {
    platform = RunningPlatform.of(RunningPlatform.Kind.DEMONSTRATION);
    admin = platform.as("admin");
    officer = platform.as("officer");
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @Test
  void anAlertIsTakenNoteOfAndClosesWhenTheMeanOfItsHourKeepsTheLimit() {
    Firm firm = Firm.another().settle(admin, YEAR_AGO, "80");
    try (var logger = platform.logger();
        var chromium = Chromium.at(platform.url())) {
      logger.tell(Telegram.sample(firm.mn(), now, Firm.COD, "170.0"));
      JsonNode alert =
          Until.answers("the alert", () -> alertOf(firm, "open"), found -> found != null);
      String id = alert.path("alertId").asString();
      assertThat(alert.path("grade").asString()).as("twice the limit and more").isEqualTo("RED");

      Page room = chromium.signedIn("officer", "/desk?room=alerts", 1440, 900);
      Locator row = room.locator("[data-testid=alert][data-alert-id='" + id + "']");
      row.getByTestId("acknowledge").click();
      Until.holds("note taken", () -> state(id).equals("ACKNOWLEDGED"));

      logger.tell(Telegram.hour(firm.mn(), thisHour, Firm.COD, "60.0"));
      Until.holds("the end of the alert", () -> state(id).equals("CLOSED"));
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void whatAnUnknownDeviceSentIsThereWhenItIsAdopted() {
    Firm firm = Firm.another();
    String at = YEAR_AGO + "T00:00:00+08:00";
    admin.done("/api/permits/enterprises", dated(firm.registration(), at));
    admin.done(
        "/api/permits/enterprises/" + firm.uscc() + "/permits",
        dated(firm.permit(YEAR_AGO, Firm.limits(Firm.cod("HOUR", "80"))), at));
    LocalDateTime before = thisHour.minusHours(2);
    try (var logger = platform.logger()) {
      logger.send(Telegram.hour(firm.mn(), before, Firm.COD, "41.5").bytes());
      Until.holds(
          "quarantine",
          () ->
              officer
                  .read("/api/monitoring/quarantine/devices")
                  .path("items")
                  .valueStream()
                  .anyMatch(device -> device.path("mn").asString().equals(firm.mn())));
    }
    officer.done(
        "/api/monitoring/quarantine/adopt",
        Fields.of("device", firm.device(), "reason", "现场核对铭牌与采样点，属实"));
    String series =
        firm.series(
            "hour", before.minusHours(1) + ":00%2B08:00", before.plusHours(1) + ":00%2B08:00");
    Until.answers(
        "what it sent",
        () -> officer.get(series),
        answer ->
            answer.status() == 200
                && answer.json().path("points").size() == 1
                && answer.json().at("/points/0/value").asString().equals("41.5"));
  }

  @Test
  void aCommandIsDoneByADeviceThatStaysOnTheLine() throws InterruptedException {
    Firm firm = Firm.another().settle(admin, YEAR_AGO, "80");
    Thread device =
        Thread.ofVirtual()
            .start(
                () ->
                    platform.simulate(
                        "--mn", firm.mn(), "--rate", "1", "--seconds", "1", "--stay", "12"));
    Until.holds("the line", () -> connected(firm));
    officer.done(
        "/api/monitoring/devices/" + firm.mn() + "/commands",
        Fields.of("cn", "1011", "reason", "核对现场机时钟"));
    JsonNode done =
        Until.answers(
            "the answer",
            () ->
                officer
                    .read("/api/monitoring/devices/" + firm.mn() + "/commands")
                    .path("items")
                    .path(0),
            command -> command.path("state").asString("").equals("DONE"));
    assertThat(done.path("cn").asString()).isEqualTo("1011");
    device.join(Duration.ofSeconds(40));
  }

  @Test
  void aSuspicionIsTakenUpAndBecomesAnInspection() {
    JsonNode open =
        Until.answers(
            Duration.ofMinutes(4),
            "a suspicion",
            () -> officer.read("/api/monitoring/suspicions?state=OPEN").path("items").path(0),
            found -> !found.isMissingNode());
    String id = open.path("suspicionId").asString();
    try (var chromium = Chromium.at(platform.url())) {
      Page room = chromium.signedIn("officer", "/desk?room=suspicions&suspicion=" + id, 1440, 900);
      room.getByTestId("take-up").click();
      room.getByTestId("settle-text").fill("携便携仪现场比对，核查采样管路。");
      room.getByTestId("settle-send").click();
      Until.holds(
          "taken up",
          () ->
              officer
                  .read("/api/monitoring/suspicions/" + id)
                  .path("state")
                  .asString()
                  .equals("TAKEN_UP"));
      Until.holds(
          "the inspection",
          () ->
              officer
                  .read("/api/cases?limit=200")
                  .path("items")
                  .valueStream()
                  .anyMatch(
                      issue ->
                          issue.path("source").asString("").equals("SUSPICION")
                              && issue.path("outlet").equals(open.path("outlet"))));
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void anIndexSaysWhatItDoesWithout() {
    try (var chromium = Chromium.at(platform.url())) {
      Page room = chromium.signedIn("officer", "/desk?room=air&area=330424", 1440, 900);
      assertThat(room.getByTestId("air-without").first()).containsText("CO");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static JsonNode alertOf(Firm firm, String which) {
    Answer answer = officer.get("/api/monitoring/alerts?uscc=" + firm.uscc());
    return answer.status() == 200 && !answer.json().path("items").isEmpty()
        ? answer.json().path("items").path(0)
        : null;
  }

  private static String state(String alertId) {
    return officer.read("/api/monitoring/alerts/" + alertId).path("state").asString();
  }

  private static boolean connected(Firm firm) {
    return officer
        .read("/api/monitoring/lines?uscc=" + firm.uscc())
        .path("items")
        .valueStream()
        .anyMatch(line -> line.path("connected").asBoolean());
  }

  private static java.util.Map<String, Object> dated(
      java.util.Map<String, Object> form, String at) {
    form.put("at", at);
    return form;
  }
}
