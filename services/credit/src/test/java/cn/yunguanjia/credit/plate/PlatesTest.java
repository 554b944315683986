package cn.yunguanjia.credit.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.credit.Told;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.envelope.plate.PlateReason;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.Site;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A door plate from the code it comes with to its withdrawal, as scanner, officer and holder see
 * it.
 */
@ContextTest
class PlatesTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static int firms = 10;

  @Autowired Decisions decisions;
  @Autowired Processing processing;
  @Autowired SettableClock clock;
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  private String uscc;
  private String codeId;

  @BeforeEach
  void aFirmWithACode() {
    clock.set(Instant.parse("2026-11-20T02:00:00Z"));
    uscc = "91330483MA2PLAT" + (firms++) + "X";
    codeId = firm(uscc);
    await().atMost(SOON).until(() -> plates().get("items").size() == 1);
  }

  private String firm(String uscc) {
    say(
        "enterprise-" + uscc,
        new EnterpriseRegistered(
            uscc,
            Bilingual.of("测试印染" + uscc, "Test Dyeing " + uscc),
            Sector.TEXTILE_DYEING,
            "330483",
            null,
            new Site(Bilingual.of("厂区", "Site"), "乌镇大道 1 号", 120.5, 30.6),
            List.of(
                new Outlet(
                    "DW001", Medium.WATER, Bilingual.of("总排口", "Main"), 120.501, 30.601, null)),
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
    await().atMost(SOON).until(() -> !search(uscc).isEmpty());
    return search(uscc).get(0).get("codeId").asString();
  }

  @Test
  void theFirstPlateComesWithTheCodeAndHangsAtTheGate() {
    JsonNode plate = plates().at("/items/0");
    assertThat(plate.get("place").asString()).isEqualTo("GATE");
    assertThat(plate.get("state").asString()).isEqualTo("HANGING");
    assertThat(plate.get("lon").asDouble()).isCloseTo(120.5, within(0.00003));
    assertThat(plate.get("lat").asDouble()).isCloseTo(30.6, within(0.00003));
    assertThat(plates().at("/places").size()).isEqualTo(2);
    JsonNode mine = mine();
    assertThat(mine.at("/items/0/serial")).isEqualTo(plate.get("serial"));
    assertThat(mine.at("/items/0/issuedBy").isNull()).as("names are for officers").isTrue();
    assertThat(mine.get("mayChange").asBoolean()).isFalse();
    String page = page(plate);
    assertThat(page)
        .contains("data-plate=\"genuine\"")
        .containsPattern("data-lon=\"120\\.(500|499)")
        .contains("Main gate")
        .contains("/assets/plate.js");
    assertThat(http("/c/" + codeId).body()).doesNotContain("plate.js");
    PlateAnswer answer = PlateLinks.verify(plate.get("link").asString(), list(), clock);
    assertThat(answer).isInstanceOf(PlateAnswer.Proven.class);
    assertThat(http("/api/public/codes/" + codeId + "/qr.svg").body()).startsWith("<svg");
  }

  @Test
  void anOfficerOfTheAreaIssuesOneForAnOutletAndNobodyElse() {
    String path = "/api/credit/codes/" + codeId + "/plates";
    String outlet = "{\"place\":\"DW001\"}";
    assertThat(post(path, null, outlet).status()).isEqualTo(401);
    assertThat(post(path, tokens.enterprise(uscc), outlet).status()).isEqualTo(403);
    assertThat(post(path, tokens.officer("330402"), outlet).status()).isEqualTo(403);
    Http.Answer issued = post(path, tokens.officer("330483"), outlet);
    assertThat(issued.status()).isEqualTo(201);
    assertThat(issued.json().at("/hangsAt/zh").asString()).isEqualTo("总排口");
    assertThat(issued.json().get("lon").asDouble()).isCloseTo(120.501, within(0.00003));
    await().atMost(SOON).until(() -> plates().get("items").size() == 2);
    var twice = post(path, tokens.officer("330483"), outlet);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body()).contains(issued.json().get("serial").asString());
    var other = "{\"place\":\"OTHER\",\"hangsAt\":{\"zh\":\"东门\",\"en\":\"East gate\"},\"lon\":%s}";
    assertThat(post(path, tokens.admin(), other.formatted("120.5,\"lat\":30.6002")).status())
        .isEqualTo(201);
    assertThat(post(path, tokens.admin(), other.formatted("30.6,\"lat\":120.5")).body())
        .contains("position-far-away");
    assertThat(post(path, tokens.admin(), other.formatted("120.5")).body())
        .contains("position-missing");
    assertThat(post(path, tokens.admin(), "{\"place\":\"DW009\"}").body())
        .contains("unknown-place");
    assertThat(Http.port(port).get(path, tokens.officer("330402")).status()).isEqualTo(403);
    assertThat(Http.port(port).get(path, tokens.enterprise("91330483MA2OTHER1X")).status())
        .isEqualTo(403);
  }

  @Test
  void aWithdrawnPlateSaysSoEverywhereAndItsSuccessorHolds() {
    JsonNode plate = plates().at("/items/0");
    String serial = plate.get("serial").asString();
    String link = plate.get("link").asString();
    String path = "/api/credit/plates/" + serial;
    String why = "{\"reason\":\"LOST\",\"note\":\"stolen at night\"}";
    assertThat(post(path + "/withdraw", tokens.enterprise(uscc), why).status()).isEqualTo(403);
    assertThat(post(path + "/withdraw", tokens.officer("330402"), why).status()).isEqualTo(403);
    assertThat(post(path + "/withdraw", tokens.officer("330483"), "{\"reason\":\"x\"}").status())
        .isEqualTo(400);
    JsonNode fresh = post(path + "/reissue", tokens.officer("330483"), why).json();
    assertThat(fresh.get("geohash")).isEqualTo(plate.get("geohash"));
    await().atMost(SOON).until(() -> plates().get("items").size() == 2);

    String page = page(plate);
    assertThat(page)
        .contains("data-plate=\"withdrawn\"")
        .contains("This plate is withdrawn")
        .contains("(lost)")
        .contains("Another plate was issued");
    assertThat(page).doesNotContain("stolen at night");
    assertThat(page(fresh)).contains("data-plate=\"genuine\"");
    assertThat(PlateLinks.verify(link, list(), clock))
        .isInstanceOfSatisfying(
            PlateAnswer.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(PlateReason.PLATE_WITHDRAWN));
    JsonNode verified = post("/api/public/codes/verify", null, code(link)).json();
    assertThat(verified.get("reason").asString()).isEqualTo("PLATE_WITHDRAWN");
    JsonNode good =
        post("/api/public/codes/verify", null, code(fresh.get("link").asString())).json();
    assertThat(good.get("valid").asBoolean()).isTrue();
    assertThat(good.at("/plate/serial")).isEqualTo(fresh.get("serial"));

    JsonNode holder = mine();
    assertThat(holder.toString()).contains("\"replacedBy\":" + fresh.get("serial"));
    assertThat(post(path + "/reissue", tokens.officer("330483"), why).status()).isEqualTo(409);
    assertThat(post(path + "/withdraw", tokens.officer("330483"), why).status())
        .as("done already")
        .isEqualTo(200);
  }

  @Test
  void withoutASuccessorTheGateHasNoPicture() {
    String serial = plates().at("/items/0/serial").asString();
    String why = "{\"reason\":\"DAMAGED\"}";
    post("/api/credit/plates/" + serial + "/withdraw", tokens.admin(), why);
    String qr = "/api/public/codes/" + codeId + "/qr.svg";
    await().atMost(SOON).until(() -> http(qr).status() == 404);
    assertThat(http(qr).body()).contains("no-plate-at-gate");
  }

  @Test
  void aPlateOfAnotherFirmAndAForgedOneAreTold() {
    JsonNode plate = plates().at("/items/0");
    String other = firm(uscc.substring(0, 17) + "Y");
    String link = plate.get("link").asString();
    String words = link.substring(link.indexOf('?'));
    assertThat(http("/c/" + other + words).body()).contains("data-kind=\"elsewhere\"");
    String digits = words.substring(words.length() - 155);
    String forged = words.replace(digits, "1".repeat(155));
    assertThat(http("/c/" + codeId + forged).body())
        .contains("data-plate=\"foreign\"")
        .doesNotContain("data-kind");
    assertThat(http("/c/" + codeId + words + "x").body()).contains("data-plate=\"foreign\"");
    assertThat(http("/c/" + codeId + "?p=&s=").body()).doesNotContain("data-plate");
    assertThat(http("/c/" + codeId + words.replace("&s=" + digits, "")).body())
        .contains("data-plate=\"foreign\"");
    JsonNode verdict =
        post("/api/public/codes/verify", null, code("https://x.cn/c/" + other + words)).json();
    assertThat(verdict.get("reason").asString()).isEqualTo("BAD_SIGNATURE");
  }

  @Test
  void holderAndOfficerPrintAPlateThatHangsInThreeSizes() {
    String serial = plates().at("/items/0/serial").asString();
    String path = "/api/credit/plates/" + serial;
    Http http = Http.port(port);
    for (int size : new int[] {80, 150, 250}) {
      String pdf = path + "/print.pdf?size=" + size;
      assertThat(http.get(pdf, tokens.enterprise(uscc)).body()).startsWith("%PDF-");
      assertThat(http.get(path + "/print.svg?size=" + size, tokens.officer("330483")).body())
          .contains("width=\"" + size + "mm\"")
          .contains(serial);
    }
    assertThat(http.get(path + "/print.pdf", null).status()).isEqualTo(401);
    assertThat(http.get(path + "/print.pdf", tokens.officer("330402")).status()).isEqualTo(403);
    assertThat(http.get(path + "/print.svg?size=99", tokens.admin()).body()).contains("plate-size");
    assertThat(http.get("/api/credit/plates/0000/print.svg", tokens.admin()).status())
        .isEqualTo(400);
    post(path + "/reissue", tokens.admin(), "{\"reason\":\"DAMAGED\"}");
    await().atMost(SOON).until(() -> http.get(path + "/print.pdf", tokens.admin()).status() == 409);
  }

  @Test
  void anOfficerFindsPlatesByFirmAndBySerialAndOnlyThoseOfTheArea() {
    String serial = plates().at("/items/0/serial").asString();
    String path = "/api/credit/plates";
    assertThat(Http.port(port).get(path, tokens.enterprise(uscc)).status()).isEqualTo(403);
    JsonNode bySerial =
        Http.port(port).get(path + "?q=" + serial.substring(0, 9), tokens.officer("330483")).json();
    assertThat(bySerial.at("/items/0/codeId").asString()).isEqualTo(codeId);
    assertThat(bySerial.at("/items/0/hanging").asInt()).isEqualTo(1);
    assertThat(
            Http.port(port)
                .get(path + "?q=" + uscc, tokens.officer("330402"))
                .json()
                .get("total")
                .asInt())
        .isZero();
    assertThat(Http.port(port).get(path + "?area=1", tokens.admin()).status()).isEqualTo(400);
  }

  @Test
  void whenItsKeyIsRevokedAPlateIsToBePrintedAgainAndThenProvesItselfAnew() {
    JsonNode plate = plates().at("/items/0");
    String serial = plate.get("serial").asString();
    String print = "/api/credit/plates/" + serial + "/print.svg";
    Http http = Http.port(port);
    assertThat(http.get(print, tokens.enterprise(uscc)).status()).isEqualTo(200);
    await().atMost(SOON).until(() -> !plates().at("/items/0/printedAt").isNull());
    assertThat(plates().at("/items/0/printAgain").asBoolean()).isFalse();

    String why = "{\"reason\":\"a medium is missing\"}";
    String revoke = "/api/credit/keys/batches/" + plateBatch() + "/revoke";
    assertThat(post(revoke, tokens.officer("330400"), why).status()).isEqualTo(403);
    assertThat(post(revoke, tokens.admin(), why).status()).isEqualTo(200);

    String link = plate.get("link").asString();
    assertThat(post("/api/public/codes/verify", null, code(link)).json().get("reason").asString())
        .isEqualTo("KEY_REVOKED");
    assertThat(page(plate))
        .contains("data-kind=\"print-again\"")
        .contains("The register does have a plate")
        .doesNotContain("data-plate=\"genuine\"");
    String forged =
        link.replace(
            serial, serial.startsWith("0") ? "1" + serial.substring(1) : "0" + serial.substring(1));
    assertThat(http(forged.substring(forged.indexOf("/c/"))).body())
        .as("no signature of that key")
        .contains("data-plate=\"foreign\"");
    assertThat(mine().at("/items/0/printAgain").asBoolean()).isTrue();
    JsonNode list = found("?printAgain=true&q=" + uscc, tokens.officer("330483"));
    assertThat(list.at("/items/0/printAgain").asInt()).isEqualTo(1);
    assertThat(list.get("printAgain").asInt()).isPositive();

    // whoever only reads prints nothing to hang
    assertThat(
            http.get(print, tokens.with("auditor", List.of("auditor"), List.of("330400"))).status())
        .isEqualTo(200);
    assertThat(plates().at("/items/0/printAgain").asBoolean()).isTrue();
    assertThat(http.get(print, tokens.officer("330483")).status()).isEqualTo(200);
    await().atMost(SOON).until(() -> !plates().at("/items/0/printAgain").asBoolean());
    assertThat(found("?printAgain=true&q=" + uscc, tokens.officer("330483")).get("total").asInt())
        .isZero();
    JsonNode again = plates().at("/items/0");
    assertThat(again.get("serial")).isEqualTo(plate.get("serial"));
    assertThat(again.get("link")).isNotEqualTo(plate.get("link"));
    assertThat(page(again)).contains("data-plate=\"genuine\"");
    assertThat(PlateLinks.verify(again.get("link").asString(), list(), clock).valid()).isTrue();
  }

  @Test
  void theNextKeyForPlatesIsAnnouncedByAnAdministratorOnce() {
    String rotate = "/api/credit/keys/plates/rotate";
    String why = "{\"reason\":\"three years are over\"}";
    String link = plates().at("/items/0/link").asString();
    JsonNode before = plates().at("/items/0/printAgain");
    assertThat(post(rotate, tokens.officer("330400"), why).status()).isEqualTo(403);
    assertThat(post(rotate, tokens.admin(), "{}").status()).isEqualTo(400);
    JsonNode next = post(rotate, tokens.admin(), why).json();
    assertThat(Instant.parse(next.get("signsFrom").asString()))
        .isEqualTo(clock.instant().plus(Duration.ofDays(8)));
    assertThat(post(rotate, tokens.admin(), why).body()).contains("plate-key-announced");
    assertThat(plates().at("/items/0/link").asString()).as("signs later").isEqualTo(link);
    assertThat(PlateLinks.verify(link, list(), clock).valid()).isTrue();
    // as it was: the keys are everybody's here
    String revoke = "/api/credit/keys/batches/" + next.get("batch").asInt() + "/revoke";
    Http.Answer gone = post(revoke, tokens.admin(), why);
    assertThat(gone.status()).as(gone.body()).isEqualTo(200);
    assertThat(plates().at("/items/0/printAgain"))
        .as("a key that never signed is missed by no plate")
        .isEqualTo(before);
  }

  private int plateBatch() {
    for (JsonNode key :
        Http.port(port).get("/api/credit/keys", tokens.admin()).json().get("items")) {
      if (key.get("use").asString().equals("PLATE")
          && key.get("stand").asString().equals("SIGNS")) {
        return key.get("batch").asInt();
      }
    }
    throw new AssertionError("no key signs plates");
  }

  private JsonNode found(String query, String token) {
    return Http.port(port).get("/api/credit/plates" + query, token).json();
  }

  @Test
  void aRebuiltViewAnswersTheSame() {
    String serial = plates().at("/items/0/serial").asString();
    Http.port(port).get("/api/credit/plates/" + serial + "/print.svg", tokens.admin());
    post("/api/credit/plates/" + serial + "/reissue", tokens.admin(), "{\"reason\":\"MOVED\"}");
    await().atMost(SOON).until(() -> plates().get("items").size() == 2);
    JsonNode before = plates();
    processing.rebuild("plates");
    await()
        .atMost(SOON)
        .until(
            () -> processing.states().stream().filter(s -> s.name().equals("plates")).count() == 1);
    assertThat(plates()).isEqualTo(before);
  }

  private String page(JsonNode plate) {
    String link = plate.get("link").asString();
    return http(link.substring(link.indexOf("/c/")) + "&lang=en").body();
  }

  private KeyList list() {
    JsonNode keys = http("/api/public/code-keys").json();
    return KeyList.read(
        keys.toString().getBytes(StandardCharsets.UTF_8), Root.read(keys.get("root").asString()));
  }

  private JsonNode plates() {
    return Http.port(port)
        .get("/api/credit/codes/" + codeId + "/plates", tokens.officer("330400"))
        .json();
  }

  private JsonNode mine() {
    return Http.port(port)
        .get("/api/credit/codes/" + codeId + "/plates", tokens.enterprise(uscc))
        .json();
  }

  private static String code(String link) {
    return "{\"code\":\"" + link + "\"}";
  }

  private JsonNode search(String q) {
    return http("/api/public/codes?q=" + q).json().get("items");
  }

  private Http.Answer post(String path, String token, String body) {
    return Http.port(port).post(path, token, body);
  }

  private Http.Answer http(String path) {
    return Http.port(port).get(path, null);
  }

  private void say(String subject, DomainEvent event) {
    Told.say(decisions, subject, event);
  }
}
