package cn.yunguanjia.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Answer;
import cn.yunguanjia.acceptance.platform.DataLogger;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Telegram;
import cn.yunguanjia.acceptance.platform.Until;
import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong is answered clearly, by its field and how to mend it, and all else goes on. */
@Tag("slow")
@Order(1)
class BadInputTest {
  /** Well formed with its check character, and nobody's. */
  private static final String NO_CODE = "0".repeat(17);

  private static RunningPlatform platform;
  private static Account admin;
  private static Account officer;
  private static Firm firm;

  private final LocalDateTime lastHour =
      LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(1).withMinute(0).withSecond(0);

  @BeforeAll
  static void aFirmThatIsAsItShouldBe() {
    platform = RunningPlatform.of(RunningPlatform.Kind.EMPTY);
    admin = platform.as("admin");
    officer = platform.as("officer");
    firm = Firm.another().settle(admin, LocalDate.now().minusYears(1), "80");
  }

  // frames

  @Test
  void aFrameWithAWrongLengthIsKeptApartWithItsReason() {
    Telegram frame = Telegram.hour(firm.mn(), lastHour, Firm.COD, "30.0");
    byte[] wrong = frame.bytes().clone();
    System.arraycopy("9999".getBytes(StandardCharsets.US_ASCII), 0, wrong, 2, 4);
    refusedButTheNextGoesThrough(wrong, frame.qn(), "LENGTH_MISMATCH");
  }

  @Test
  void aFrameWithAWrongCheckSumIsKeptApartWithItsReason() {
    Telegram frame = Telegram.hour(firm.mn(), lastHour, Firm.COD, "30.0");
    byte[] wrong = frame.bytes().clone();
    wrong[wrong.length - 3] ^= 1;
    refusedButTheNextGoesThrough(wrong, frame.qn(), "CRC_MISMATCH");
  }

  @Test
  void aFrameOfAnUnknownDeviceIsKeptAsEvidenceButNotAcknowledged() {
    String stranger = "NOBODY" + System.nanoTime();
    quarantined(Telegram.hour(stranger, lastHour, Firm.COD, "30.0"), "UNKNOWN_DEVICE");
  }

  @Test
  void aFrameWithAWrongPasswordIsKeptAsEvidenceButNotAcknowledged() {
    Firm other = Firm.another();
    officer.done("/api/permits/enterprises", other.registration());
    Map<String, Object> device = other.device();
    device.put("password", "654321");
    officer.done("/api/monitoring/devices", device);
    quarantined(Telegram.hour(other.mn(), lastHour, Firm.COD, "30.0"), "WRONG_PASSWORD");
  }

  @Test
  void aTimeThatNoClockShowsIsKeptApartWithItsReason() {
    byte[] wrong =
        FrameBuilder.of(Command.HOUR_DATA)
            .qn("20260230250000000")
            .st("32")
            .pw(Telegram.PASSWORD)
            .mn(firm.mn())
            .acknowledge(true)
            .field("DataTime", "20260230250000")
            .reading(Firm.COD, "Avg", "30.0", "N")
            .bytes();
    refusedButTheNextGoesThrough(wrong, "20260230250000000", "IMPOSSIBLE_TIME");
  }

  @Test
  void aMeasurementOfTomorrowIsAcknowledgedButDoesNotCount() {
    LocalDateTime tomorrow = lastHour.plusDays(1);
    try (DataLogger line = platform.logger()) {
      line.tell(Telegram.hour(firm.mn(), tomorrow, Firm.COD, "900.0"));
      line.tell(Telegram.hour(firm.mn(), lastHour.minusHours(5), Firm.COD, "31.0"));
    }
    List<JsonNode> points = points(lastHour.minusHours(6), tomorrow.plusHours(1), 1);
    assertThat(points)
        .as("the one of tomorrow is none of its values")
        .noneMatch(p -> p.path("value").asString().startsWith("900"));
    assertThat(exceedances()).isEmpty();
  }

  @Test
  void megabytesWithoutALineEndNeitherFillTheMemoryNorStopTheOthers() {
    byte[] noise = new byte[1 << 20];
    Arrays.fill(noise, (byte) 'x');
    try (DataLogger mad = platform.logger();
        DataLogger sane = platform.logger()) {
      for (int megabyte = 0; megabyte < 20; megabyte++) {
        mad.send(noise);
      }
      sane.tell(Telegram.sample(firm.mn(), lastHour.minusMinutes(1), Firm.COD, "30.0"));
      // and the noisy one itself is understood again from the next line on
      mad.send("\r\n".getBytes(StandardCharsets.US_ASCII));
      mad.tell(Telegram.sample(firm.mn(), lastHour.minusMinutes(2), Firm.COD, "30.0"));
    }
    assertThat(rejections()).contains("TOO_LONG");
    assertThat(platform.health().json().path("status").asString()).isEqualTo("UP");
  }

  // forms

  @Test
  void anOutletListedTwiceIsNamedInTheEnterprise() {
    Map<String, Object> form = Firm.another().registration();
    form.put("outlets", List.of(Firm.outletForm(), Firm.outletForm()));
    refused(officer.post("/api/permits/enterprises", form), 400, "outlet-twice", "outlets[1].code");
  }

  @Test
  void anOutletListedTwiceIsNamedInThePermit() {
    refused(
        grant(Firm.limits(Firm.cod("HOUR", "80")), Firm.limits(Firm.cod("DAY", "60"))),
        400,
        "outlet-twice",
        "outlets[1].outlet");
  }

  @Test
  void aLimitWithoutUnitIsNamed() {
    Map<String, Object> limit = Firm.cod("HOUR", "80");
    limit.remove("unit");
    Answer answer = grant(Firm.limits(limit));
    refused(answer, 400, "limit-without-unit", "outlets[0].limits[0].unit");
    assertThat(answer.json().path("detail").asString()).contains("单位");
  }

  @Test
  void theSameRefusalIsSaidInEnglishToWhoAsksForIt() {
    Map<String, Object> limit = Firm.cod("HOUR", "80");
    limit.remove("unit");
    Answer answer =
        officer.post(
            "/api/permits/enterprises/" + firm.uscc() + "/permits",
            otherPermit(Firm.limits(limit)),
            "Accept-Language",
            "en");
    assertThat(answer.json().path("detail").asString()).contains("unit", "mg/L");
  }

  @Test
  void brokenJsonIsNamedAsSuch() {
    Answer answer = officer.send("POST", "/api/permits/enterprises", "{\"uscc\":");
    refused(answer, 400, "unreadable-body", null);
  }

  // who asks

  @Test
  void whoHasNoTokenIsToldToSignIn() {
    refused(platform.anybody().get("/api/cases"), 401, "sign-in-needed", null);
  }

  @Test
  void aTokenForSomebodyElseIsRefused() {
    // the realm's own administration takes tokens too, but they name another audience
    Account elsewhere =
        platform.with(
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", "admin-demo"));
    refused(elsewhere.get("/api/cases"), 401, "token-refused", null);
  }

  @Test
  void aForgedTokenIsRefused() {
    String token = admin.token();
    int signature = token.lastIndexOf('.') + 10;
    String forged =
        token.substring(0, signature)
            + (token.charAt(signature) == 'A' ? 'B' : 'A')
            + token.substring(signature + 1);
    Answer answer = platform.anybody().get("/api/cases", "Authorization", "Bearer " + forged);
    refused(answer, 401, "token-refused", null);
  }

  @Test
  void anOfficerOfAnotherCountyIsToldWhoseItIs() {
    Map<String, Object> form = Firm.another().registration();
    form.put("area", "330481");
    Answer answer = platform.as("officer-tongxiang").post("/api/permits/enterprises", form);
    refused(answer, 403, "other-area", null);
    assertThat(answer.json().path("detail").asString()).contains("海宁");
  }

  @Test
  void aPermitHolderDoesNotGrantPermits() {
    Answer answer =
        platform.as("enterprise").post("/api/permits/enterprises", Firm.another().registration());
    refused(answer, 403, "role-missing", null);
  }

  @Test
  void nobodyButAnAdministratorDatesACommandBack() {
    Map<String, Object> form = Firm.another().registration();
    form.put("at", "2026-01-01T00:00:00+08:00");
    refused(officer.post("/api/permits/enterprises", form), 403, "no-backdating", null);
  }

  // what is not there

  @Test
  void aCodeThatDoesNotExistIsSaidToBeUnknown() {
    refused(platform.anybody().get("/api/public/codes/" + NO_CODE), 404, "no-such-code", null);
    Answer page = platform.anybody().get("/c/" + NO_CODE);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("<html");
  }

  @Test
  void aMistypedCodeIsToldFromAnUnknownOne() {
    String oneWrong = "1" + NO_CODE.substring(1);
    refused(
        platform.anybody().get("/api/public/codes/" + oneWrong), 400, "code-mistyped", "codeId");
  }

  @Test
  void anAddressThatDoesNotExistIsAProblemDocumentToo() {
    refused(officer.get("/api/cases/nothing/here/at/all"), 404, "no-such-address", null);
    refused(platform.anybody().get("/api/public/nothing"), 404, "not-found", null);
  }

  private void refusedButTheNextGoesThrough(byte[] wrong, String qn, String reason) {
    try (DataLogger line = platform.logger()) {
      line.send(wrong);
      line.tell(Telegram.sample(firm.mn(), lastHour, Firm.COD, "30.0"));
      assertThat(line.acknowledged()).doesNotContain(qn);
    }
    assertThat(rejections()).contains(reason);
  }

  private void quarantined(Telegram frame, String verdict) {
    try (DataLogger line = platform.logger()) {
      line.send(frame.bytes());
      line.tell(Telegram.sample(firm.mn(), lastHour, Firm.COD, "30.0"));
      assertThat(line.acknowledged()).doesNotContain(frame.qn());
    }
    JsonNode items = admin.read("/api/monitoring/quarantine").path("items");
    assertThat(items.valueStream())
        .anyMatch(
            each ->
                each.path("text").asString().contains("QN=" + frame.qn())
                    && each.path("verdict").asString().equals(verdict));
  }

  private static Set<String> rejections() {
    return Set.copyOf(
        admin
            .read("/api/monitoring/rejections")
            .path("items")
            .valueStream()
            .map(each -> each.path("error").asString())
            .distinct()
            .toList());
  }

  private List<JsonNode> points(LocalDateTime from, LocalDateTime to, int atLeast) {
    return Until.answers(
        "values of " + firm.outlet(),
        () ->
            officer
                .read(firm.series("hour", from + "%2B08:00", to + "%2B08:00"))
                .path("points")
                .valueStream()
                .toList(),
        points -> points.size() >= atLeast);
  }

  private static List<JsonNode> exceedances() {
    return officer
        .read("/api/monitoring/exceedances?uscc=" + firm.uscc())
        .path("items")
        .valueStream()
        .toList();
  }

  private static Answer grant(Map<?, ?>... outlets) {
    return officer.post(
        "/api/permits/enterprises/" + firm.uscc() + "/permits", otherPermit(outlets));
  }

  private static Map<String, Object> otherPermit(Map<?, ?>... outlets) {
    Map<String, Object> permit = firm.permit(LocalDate.now(), outlets);
    permit.put("permitNo", firm.uscc() + "002P");
    return permit;
  }

  private static void refused(Answer answer, int status, String problem, String field) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.response().headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.problem()).as(answer.toString()).isEqualTo(problem);
    assertThat(answer.json().path("detail").asString()).as("how to mend it").isNotBlank();
    if (field != null) {
      assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }
  }
}
