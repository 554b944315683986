package cn.yunguanjia.credit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.credit.Told;
import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.plate.ScannedPlate;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.Site;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the scan of a code to its count and, where it is unusual, to an officer's word. */
@ContextTest
class ScansTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static int firms = 10;

  @Autowired Decisions decisions;
  @Autowired Processing processing;
  @Autowired Scans scans;
  @Autowired SettableClock clock;
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  private String uscc;
  private String codeId;

  @BeforeEach
  void aFirmWithACode() {
    // ten past one in the afternoon in Jiaxing, a day of its own for each test
    clock.set(Instant.parse("2026-09-%02dT05:10:00Z".formatted(firms)));
    uscc = "91330483MA2SCAN" + (firms++) + "X";
    say(
        "enterprise-" + uscc,
        new EnterpriseRegistered(
            uscc,
            Bilingual.of("扫码印染" + uscc, "Scan Dyeing " + uscc),
            Sector.TEXTILE_DYEING,
            "330483",
            null,
            new Site(Bilingual.of("厂区", "Site"), "乌镇大道 1 号", 120.5, 30.6),
            List.of(),
            MARCH));
    say(
        "permit-" + uscc + "001P",
        new PermitIssued(
            uscc + "001P",
            uscc,
            "330483",
            "KEY",
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2030-12-31"),
            List.of(),
            MARCH.plusSeconds(1)));
    await().atMost(SOON).until(() -> !search().isEmpty());
    codeId = search().get(0).get("codeId").asString();
    await().atMost(SOON).until(() -> !plates().get("items").isEmpty());
  }

  @Test
  void scansAreCountedByHourAndKindAndShownToHolderAndOfficerOnly() {
    String link = plates().at("/items/0/link").asString();
    get(link.substring(link.indexOf("/c/")), null);
    get("/c/" + codeId, null);
    get("/c/" + codeId, null);
    verify(link);
    verify(liveCode());
    scans.tell();
    clock.set(clock.instant().plus(Duration.ofMinutes(50)));
    get("/c/" + codeId, null);
    scans.tell();
    await().atMost(SOON).until(() -> today().get("total").asInt() == 6);
    assertThat(today().at("/hours/13").asInt()).isEqualTo(5);
    assertThat(today().at("/hours/14").asInt()).isEqualTo(1);
    assertThat(today().at("/kinds/PLATE_GENUINE").asInt()).isEqualTo(2);
    assertThat(today().at("/kinds/LIVE_GENUINE").asInt()).isEqualTo(1);
    assertThat(today().at("/kinds/BARE").asInt()).isEqualTo(3);
    String path = "/api/credit/codes/" + codeId + "/scans";
    assertThat(get(path, tokens.enterprise(uscc)).json().get("days").size()).isEqualTo(7);
    assertThat(get(path, null).status()).isEqualTo(401);
    assertThat(get(path, tokens.enterprise("91330483MA2OTHER1X")).status()).isEqualTo(403);
    assertThat(get(path, tokens.officer("330402")).status()).isEqualTo(403);
    assertThat(get("/api/credit/scans", tokens.enterprise(uscc)).status()).isEqualTo(403);
    assertThat(get("/api/credit/scans?area=999999", tokens.admin()).status()).isEqualTo(400);
    JsonNode city = get("/api/credit/scans?area=330483", tokens.officer("330483")).json();
    assertThat(city.at("/codes").findValuesAsString("codeId")).contains(codeId);
    assertThat(city.get("flags").findValuesAsString("codeId")).doesNotContain(codeId);
    JsonNode elsewhere = get("/api/credit/scans", tokens.officer("330402")).json();
    assertThat(elsewhere.at("/codes").findValuesAsString("codeId")).doesNotContain(codeId);
  }

  @Test
  void theThirdForgedPlateOfTheDayIsFlaggedOnceAndAnOfficerAcknowledgesIt() {
    String link = plates().at("/items/0/link").asString();
    String forged = link.substring(0, link.length() - 1) + (link.endsWith("1") ? "2" : "1");
    get(forged.substring(forged.indexOf("/c/")), null);
    get(forged.substring(forged.indexOf("/c/")), null);
    scans.tell();
    verify(forged);
    scans.tell();
    await().atMost(SOON).until(() -> flag(codeId) != null);
    verify(forged);
    scans.tell();
    await().atMost(SOON).until(() -> today().get("forged").asInt() == 4);
    JsonNode flag = flag(codeId);
    assertThat(flag.get("rule").asString()).isEqualTo("FORGED");
    assertThat(flag.get("scans").asInt()).isEqualTo(3);
    assertThat(flag.at("/reason/en").asString()).contains("3 times");
    assertThat(flag.get("acknowledged").isNull()).isTrue();
    String path = "/api/credit/scans/flags/" + flag.get("flagId").asString() + "/acknowledge";
    String word = "{\"word\":\"copied sticker taken away\"}";
    assertThat(post(path, tokens.enterprise(uscc), word).status()).isEqualTo(403);
    assertThat(post(path, tokens.officer("330402"), word).status()).isEqualTo(403);
    assertThat(post(path, tokens.officer("330483"), "{\"word\":\"\"}").body())
        .contains("word-length");
    assertThat(post(path, tokens.officer("330483"), word).status()).isEqualTo(200);
    assertThat(post(path, tokens.officer("330483"), word).status()).isEqualTo(409);
    await().atMost(SOON).until(() -> !flag(codeId).get("acknowledged").isNull());
    assertThat(flag(codeId).at("/acknowledged/word").asString()).contains("sticker");
    assertThat(post(path.replace("FORGED", "BURST"), tokens.admin(), word).status()).isEqualTo(404);
  }

  @Test
  void aBurstAndGuessingAreFlaggedAndTheRebuiltViewSaysTheSame() {
    for (int n = 0; n < 31; n++) {
      get("/c/" + codeId, null);
    }
    for (int n = 0; n < 30; n++) {
      get("/c/00000000000000000", null);
      get("/c/nonsense", null);
    }
    verify("YGJ1:nonsense");
    scans.tell();
    await().atMost(SOON).until(() -> flag(codeId) != null && flag("") != null);
    assertThat(flag(codeId).get("rule").asString()).isEqualTo("BURST");
    assertThat(flag("").get("rule").asString()).isEqualTo("GUESSED");
    assertThat(flag("").get("scans").asInt()).isEqualTo(61);
    assertThat(flag("").get("mayAcknowledge").asBoolean()).isTrue();
    JsonNode county = null;
    for (JsonNode flag : get("/api/credit/scans", tokens.officer("330483")).json().get("flags")) {
      county = flag.get("rule").asString().equals("GUESSED") ? flag : county;
    }
    assertThat(county).as("what concerns no firm concerns every county").isNotNull();
    assertThat(county.get("mayAcknowledge").asBoolean()).as("the city answers for it").isFalse();
    String guessed = "/api/credit/scans/flags/" + county.get("flagId").asString() + "/acknowledge";
    assertThat(post(guessed, tokens.officer("330483"), "{\"word\":\"seen\"}").status())
        .isEqualTo(403);
    JsonNode before = city();
    processing.rebuild("scans");
    await().atMost(SOON).until(() -> before.equals(city()));
  }

  @Test
  void aCodeTheViewDoesNotShowYetIsToldWhenItDoesAndNeverAsOneNobodyHas() {
    String late = CodeId.random(new Random(firms));
    scans.opened(late, new ScannedPlate.None());
    scans.tell();
    String other = uscc.replace("SCAN", "LATE");
    Bilingual name = Bilingual.of("迟到印染", "Late Dyeing");
    say(
        "enterprise-" + other,
        new EnterpriseRegistered(
            other, name, Sector.TEXTILE_DYEING, "330483", null, null, List.of(), MARCH));
    say("rating-" + other, new CodeIssued(late, "ENTERPRISE", other, name, "330483", MARCH));
    String path = "/api/credit/codes/" + late + "/scans";
    await().atMost(SOON).until(() -> get(path, tokens.admin()).status() == 200);
    scans.tell();
    await()
        .atMost(SOON)
        .until(() -> get(path, tokens.admin()).json().at("/days/6/total").asInt() == 1);
    assertThat(city().at("/days/6/total").asInt()).isEqualTo(1);
  }

  private JsonNode city() {
    JsonNode city = get("/api/credit/scans", tokens.admin()).json();
    ((ObjectNode) city).remove("asOf");
    return city;
  }

  /**
   * @param of empty for no code
   */
  private JsonNode flag(String of) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    for (JsonNode flag : get("/api/credit/scans", tokens.admin()).json().get("flags")) {
      String code = flag.get("codeId").isNull() ? "" : flag.get("codeId").asString();
      if (code.equals(of) && flag.get("day").asString().equals(today.toString())) {
        return flag;
      }
    }
    return null;
  }

  private JsonNode today() {
    return get("/api/credit/codes/" + codeId + "/scans", tokens.officer("330483"))
        .json()
        .at("/days/6");
  }

  private String liveCode() {
    return get("/api/credit/codes/" + codeId + "/live", tokens.enterprise(uscc))
        .json()
        .get("text")
        .asString();
  }

  private JsonNode plates() {
    return get("/api/credit/codes/" + codeId + "/plates", tokens.officer("330483")).json();
  }

  private JsonNode search() {
    return get("/api/public/codes?q=" + uscc, null).json().get("items");
  }

  private void verify(String text) {
    assertThat(post("/api/public/codes/verify", null, "{\"code\":\"" + text + "\"}").status())
        .isEqualTo(200);
  }

  private Http.Answer get(String path, String token) {
    return Http.port(port).get(path, token);
  }

  private Http.Answer post(String path, String token, String body) {
    return Http.port(port).post(path, token, body);
  }

  private void say(String subject, DomainEvent... events) {
    Told.say(decisions, subject, events);
  }
}
