package cn.yunguanjia.credit;

import static cn.yunguanjia.credit.Told.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.credit.rating.EveryWhileReassess;
import cn.yunguanjia.credit.signing.DoorPlate;
import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ReadingsAggregated;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.PermitVaried;
import cn.yunguanjia.language.permit.Site;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The code of an enterprise from its permit to the return of its colour, as others see it. */
@ContextTest
class CreditTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static int firms = 10;

  @Autowired Decisions decisions;
  @Autowired Processing processing;
  @Autowired SettableClock clock;
  @Autowired Tokens tokens;
  @Autowired EveryWhileReassess reassess;
  @Autowired DoorPlate plate;
  @LocalServerPort int port;

  private String uscc;
  private String outlet;
  private String codeId;

  @BeforeEach
  void aFirmWithPermitAndData() {
    clock.set(Instant.parse("2026-11-20T02:00:00Z"));
    uscc = "91330483MA2TEST" + (firms++) + "X";
    outlet = uscc + ":DW001";
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
                new Outlet("DW001", Medium.WATER, Bilingual.of("总排口", "Main"), 120.5, 30.6, null)),
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
            List.of(cod("80")),
            MARCH.plusSeconds(1)));
    heard(MARCH.plusSeconds(2));
    await().atMost(SOON).until(() -> search(uscc) != null);
    codeId = search(uscc).get("codeId").asString();
    await().atMost(SOON).until(() -> status().equals("GREEN"));
  }

  private void heard(Instant at) {
    decisions.record(
        List.of(
            new ReadingsAggregated(
                uscc, outlet, "330483", LocalDate.parse("2026-03-01"), 24, 24, 24, 0, at)),
        TEST);
  }

  @Test
  void aDayThatBecomesKnownLateGivesTheColourFromThenOn() {
    String then = "/api/public/codes/" + codeId + "?asOf=" + MARCH.plusSeconds(1);
    assertThat(http(then).json().get("status").asString()).isEqualTo("GREY");
    heard(MARCH.plusSeconds(1));
    await().atMost(SOON).until(() -> http(then).json().get("status").asString().equals("GREEN"));
  }

  @Test
  void anExceedanceTurnsTheCodeRedWithItsReasonAndTheWriteOffTurnsItBack() {
    Instant over = Instant.parse("2026-11-19T22:00:00Z");
    String issue = exceedance(over, "0.6");
    await().atMost(SOON).until(() -> status().equals("RED"));
    JsonNode red = code();
    assertThat(red.get("score").asInt()).isEqualTo(88);
    assertThat(red.get("openCases").asInt()).isEqualTo(1);
    assertThat(red.at("/reasons/0/item").asString()).isEqualTo("EX-1");
    assertThat(red.at("/reasons/0/points").asInt()).isEqualTo(12);
    assertThat(red.at("/reasons/0/eventId").asString()).hasSize(36);
    assertThat(red.at("/emissions/0/value").asString()).isEqualTo("128");
    assertThat(red.at("/emissions/0/daysOver").asInt()).isEqualTo(1);
    assertThat(red.at("/permit/permitNo").asString()).isEqualTo(uscc + "001P");
    assertThat(red.at("/dataNote/zh").asString()).contains("演示");

    JsonNode why = http("/api/public/explain/code/" + codeId).json();
    assertThat(why.at("/rule/official").asBoolean()).isFalse();
    assertThat(why.at("/rule/text/en").asString()).contains("0.5");
    assertThat(why.at("/events").size()).isPositive();
    assertThat(why.at("/wouldChange/0/zh").asString()).contains("销号");

    String before = URLEncoder.encode("2026-11-19T00:00:00+08:00", StandardCharsets.UTF_8);
    assertThat(
            http("/api/public/codes/" + codeId + "?asOf=" + before).json().get("status").asString())
        .isEqualTo("GREEN");

    say(
        "issue-" + issue,
        new IssueWrittenOff(
            issue,
            uscc,
            outlet,
            "w01018",
            "330483",
            "o",
            "ok",
            Instant.parse("2026-11-20T01:00:00Z")));
    await().atMost(SOON).until(() -> status().equals("GREEN"));
    assertThat(code().get("score").asInt()).isEqualTo(96);
    JsonNode mine = Http.port(port).get("/api/credit/mine", tokens.enterprise(uscc)).json();
    assertThat(mine.at("/history/0/to").asString()).isEqualTo("GREEN");
    assertThat(mine.at("/history/1/to").asString()).isEqualTo("RED");
    assertThat(mine.at("/points/0/repair/en").asString()).isNotBlank();

    clock.advance(Duration.ofDays(31));
    reassess.reassess();
    assertThat(code().get("score").asInt()).isEqualTo(100);
  }

  @Test
  void theDistributionCountsAndTellsWhoMoved() {
    exceedance(Instant.parse("2026-11-19T21:00:00Z"), "0.2");
    await().atMost(SOON).until(() -> status().equals("YELLOW"));
    JsonNode answer = http("/api/public/codes/distribution?area=330483").json();
    assertThat(answer.at("/counts/YELLOW").asInt()).isPositive();
    assertThat(answer.get("moved").toString()).contains(codeId);
    assertThat(http("/api/public/codes/distribution?area=330402").json().get("total").asInt())
        .isZero();
    assertThat(http("/api/public/codes/distribution?area=999999").status()).isEqualTo(400);
  }

  @Test
  void theCodeSaysWhatItsPermitAllowsOnTheDayAskedFor() {
    say(
        "varied-" + uscc,
        new PermitVaried(
            uscc + "001P",
            uscc,
            LocalDate.parse("2026-11-15"),
            List.of(cod("60")),
            "提标",
            Instant.parse("2026-11-10T00:00:00Z")));
    await().atMost(SOON).until(() -> code().at("/limits/0/max").asString().equals("60"));
    assertThat(code().at("/limits/0/name/zh").asString()).isEqualTo("化学需氧量");
    assertThat(code().at("/limits/0/outlet").asString()).isEqualTo(outlet);
    String before = URLEncoder.encode("2026-11-14T12:00:00+08:00", StandardCharsets.UTF_8);
    assertThat(
            http("/api/public/codes/" + codeId + "?asOf=" + before)
                .json()
                .at("/limits/0/max")
                .asString())
        .isEqualTo("80");
  }

  @Test
  void theScoreOfTheYearIsToldInStepsAndEachReasonLeadsToItsIssue() {
    String issue = exceedance(Instant.parse("2026-11-19T22:00:00Z"), "0.6");
    await().atMost(SOON).until(() -> status().equals("RED"));
    JsonNode trend = code().get("trend");
    assertThat(trend.get(trend.size() - 1).get("status").asString()).isEqualTo("RED");
    assertThat(trend.get(trend.size() - 1).get("score").asInt()).isEqualTo(88);
    assertThat(trend.get(trend.size() - 2).get("score").asInt()).isEqualTo(100);
    assertThat(code().at("/reasons/0/sourceId").asString()).isEqualTo(issue);
    assertThat(code().at("/bands/0/status").asString()).isEqualTo("GREEN");
    assertThat(code().at("/bands/0/from").asInt()).isEqualTo(90);
  }

  @Test
  void aPlaceFindsItsFirmsAndANameComesFirst() {
    assertThat(http("/api/public/codes?q=Tongxiang").json().get("total").asInt()).isPositive();
    assertThat(find("桐乡").get("total").asInt()).isPositive();
    assertThat(find("乌镇大道").at("/items/0/address").asString()).isEqualTo("乌镇大道 1 号");
    assertThat(find("海盐").get("total").asInt()).isZero();
    assertThat(find("测试印染" + uscc).at("/items/0/uscc").asString()).isEqualTo(uscc);
  }

  @Test
  void wrongCodesGetAClearAnswer() {
    assertThat(http("/api/public/codes/short").status()).isEqualTo(400);
    char last = codeId.charAt(16);
    String mistyped = codeId.substring(0, 16) + (last == 'A' ? 'B' : 'A');
    var typo = Http.port(port).get("/api/public/codes/" + mistyped, null, "Accept-Language", "en");
    assertThat(typo.status()).isEqualTo(400);
    assertThat(typo.json().get("detail").asString()).contains("check character");
    assertThat(http("/api/public/codes/00000000000000000").status()).isEqualTo(404);
    assertThat(http("/api/public/codes/" + codeId + "?asOf=yesterday").status()).isEqualTo(400);
    assertThat(http("/api/public/codes?q=x").status()).isEqualTo(400);
    assertThat(http("/api/public/codes").status()).isEqualTo(400);
  }

  @Test
  void thePlateAndTheLiveCodeAreSigned() {
    var svg = http("/api/public/codes/" + codeId + "/qr.svg");
    assertThat(svg.status()).isEqualTo(200);
    assertThat(svg.body()).startsWith("<svg").contains("<path d=\"M");
    JsonNode keys = http("/api/public/code-keys").json();
    KeyList list =
        KeyList.read(
            keys.toString().getBytes(StandardCharsets.UTF_8),
            Root.read(keys.get("root").asString()));
    assertThat(list.content().keys()).hasSizeGreaterThanOrEqualTo(3);

    String path = "/api/credit/codes/" + codeId + "/live";
    assertThat(http(path).status()).isEqualTo(401);
    assertThat(Http.port(port).get(path, tokens.officer("330402")).status()).isEqualTo(403);
    assertThat(Http.port(port).get(path, tokens.enterprise("91330483MA2OTHER1X")).status())
        .isEqualTo(403);
    JsonNode live = Http.port(port).get(path, tokens.enterprise(uscc)).json();
    assertThat(live.get("qr").asString()).startsWith("<svg");
    String text = live.get("text").asString();
    assertThat(LiveCodes.verify(text, list, clock))
        .isInstanceOfSatisfying(
            Answer.Proven.class,
            proven -> assertThat(proven.code().enterpriseId()).isEqualTo(uscc));
    assertThat(verified(text).get("valid").asBoolean()).isTrue();
    String sm2 =
        Http.port(port)
            .get(path + "?algorithm=sm2", tokens.enterprise(uscc))
            .json()
            .get("text")
            .asString();
    assertThat(verified(sm2).at("/signer/algorithm").asString()).isEqualTo("SM2_SM3");
    assertThat(verified("YGJ0:x").get("reason").asString()).isEqualTo("OTHER_VERSION");
    assertThat(verify("{}").status()).isEqualTo(400);
    assertThat(verify("{\"code\": \"").status()).isEqualTo(400);
    assertThat(Http.port(port).get(path, tokens.officer("330400")).status()).isEqualTo(200);
  }

  @Test
  void aRevokedCodeProvesNothingUntilItIsReinstated() {
    Http http = Http.port(port);
    String code = "/api/credit/codes/" + codeId;
    String text = http.get(code + "/live", tokens.enterprise(uscc)).json().get("text").asString();
    String shown = "{\"code\":\"" + text + "\"}";
    String verify = "/api/public/codes/verify";
    assertThat(http.post(verify, null, shown).json().get("valid").asBoolean()).isTrue();
    String why = "{\"reason\":\"phone of the firm stolen\"}";
    assertThat(http.post(code + "/revoke", tokens.officer("330400"), why).status()).isEqualTo(403);
    assertThat(http.post(code + "/revoke", tokens.admin(), "{}").status()).isEqualTo(400);
    assertThat(http.post(code + "/revoke", tokens.admin(), why).body())
        .contains("phone of the firm stolen");
    assertThat(http.post(verify, null, shown).json().get("reason").asString())
        .isEqualTo("CODE_REVOKED");
    assertThat(http.get(code + "/live", tokens.enterprise(uscc)).status()).isEqualTo(409);
    assertThat(http("/c/" + codeId).body()).contains("data-revoked");
    assertThat(http.post(code + "/reinstate", tokens.admin(), why).status()).isEqualTo(200);
    assertThat(http.post(verify, null, shown).json().get("valid").asBoolean()).isTrue();
    assertThat(http.post(verify, null, "{}").status()).isEqualTo(400);
    assertThat(http.post(verify, null, "{\"code\":\"hello\"}").json().get("reason").asString())
        .isEqualTo("WRONG_PREFIX");
  }

  @Test
  void afterAnEmergencyWhatWasSignedBeforeIsRevokedAndTheLogSaysWhy() {
    Http http = Http.port(port);
    String live = "/api/credit/codes/" + codeId + "/live";
    String text = http.get(live, tokens.enterprise(uscc)).json().get("text").asString();
    String why = "{\"reason\":\"a backup was lost\"}";
    assertThat(http.post("/api/credit/keys/rotate", tokens.enterprise(uscc), why).status())
        .isEqualTo(403);
    JsonNode after = http.post("/api/credit/keys/rotate", tokens.admin(), why).json();
    assertThat(after.get("batches").toString()).contains("a backup was lost");
    String verify = "/api/public/codes/verify";
    assertThat(
            http.post(verify, null, "{\"code\":\"" + text + "\"}").json().get("reason").asString())
        .isEqualTo("KEY_REVOKED");
    String fresh = http.get(live, tokens.enterprise(uscc)).json().get("text").asString();
    assertThat(
            http.post(verify, null, "{\"code\":\"" + fresh + "\"}").json().get("valid").asBoolean())
        .isTrue();
  }

  @Test
  void anAdministratorRevokesOneBatchAndSeesItAmongTheKeys() {
    Http http = Http.port(port);
    String live = "/api/credit/codes/" + codeId + "/live";
    String text = http.get(live, tokens.enterprise(uscc)).json().get("text").asString();
    assertThat(http.get("/api/credit/keys", tokens.officer("330400")).status()).isEqualTo(403);
    JsonNode signs = standing("SIGNS");
    String revoke = "/api/credit/keys/batches/" + signs.get("batch").asInt() + "/revoke";
    String why = "{\"reason\":\"a copy was found\"}";
    assertThat(http.post(revoke, tokens.officer("330400"), why).status()).isEqualTo(403);
    assertThat(http.post(revoke, tokens.admin(), "{}").status()).isEqualTo(400);
    assertThat(http.post(revoke, tokens.admin(), why).status()).isEqualTo(200);
    assertThat(http.post(revoke, tokens.admin(), why).body()).contains("no-such-batch");
    assertThat(verified(text).get("reason").asString()).isEqualTo("KEY_REVOKED");
    assertThat(standing("REVOKED").get("reason").asString()).isNotBlank();
    assertThat(standing("SIGNS").get("batch").asInt()).isGreaterThan(signs.get("batch").asInt());
    var list = http.get("/api/credit/keys", tokens.admin()).json().get("list");
    assertThat(list.get("bytes").asInt()).isBetween(300, list.get("mostBytes").asInt());
  }

  private JsonNode standing(String stand) {
    for (JsonNode key :
        Http.port(port).get("/api/credit/keys", tokens.admin()).json().get("items")) {
      if (key.get("stand").asString().equals(stand)
          && key.get("use").asString().equals("LIVE_CODE")) {
        return key;
      }
    }
    throw new AssertionError("no key is " + stand);
  }

  @Test
  void thePageShowsTheCodeInBothLanguagesAndARealNotFound() {
    var page = http("/c/" + codeId + "?lang=en");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Test Dyeing " + uscc).contains("data-status=\"GREEN\"");
    assertThat(http("/c/" + codeId + "?lang=zh").body()).contains("测试印染" + uscc);
    assertThat(http("/c/" + codeId + "?lang=en").body())
        .contains("data-key=\"" + outlet + " w01018\"")
        .contains("nothing judged above its limit today");
    var missing = http("/c/00000000000000000");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.body()).contains("没有这个码");
    assertThat(http("/c/nonsense").status()).isEqualTo(404);
  }

  @Test
  void thePageNamesWhatWentOverTodayWithoutAnyScript() {
    exceedance(Instant.parse("2026-11-20T01:00:00Z"), "0.6");
    await().atMost(SOON).until(() -> status().equals("RED"));
    assertThat(http("/c/" + codeId + "?lang=en").body())
        .contains("1 of 1 above the limit today")
        .contains("160%")
        .contains("since ")
        .contains("20 November");
  }

  @Test
  void aScannedPlateIsToldGenuineOrForeignAndTheOtherLanguageKeepsItsSignature() {
    String link = plate.oldLink(codeId, uscc);
    String signed = link.substring(link.indexOf("/c/"));
    assertThat(http(signed).body()).contains("data-plate=\"genuine\"");
    String signature = signed.substring(signed.indexOf("s=") + 2);
    assertThat(http(signed).body()).contains("lang=en&amp;s=" + signature);
    String foreign = plate.oldLink(codeId, "91330483MA2OTHER1X");
    assertThat(http(foreign.substring(foreign.indexOf("/c/"))).body())
        .contains("data-plate=\"foreign\"");
    assertThat(http("/c/" + codeId).body()).doesNotContain("data-plate");
  }

  @Test
  void aRebuiltViewAnswersTheSame() {
    exceedance(Instant.parse("2026-11-19T20:00:00Z"), "1.4");
    await().atMost(SOON).until(() -> status().equals("RED"));
    JsonNode before = code();
    String view =
        processing.states().stream()
            .map(s -> s.name())
            .filter("codes"::equals)
            .findFirst()
            .orElseThrow();
    processing.rebuild(view);
    await()
        .atMost(SOON)
        .until(
            () -> processing.states().stream().filter(s -> s.name().equals("codes")).count() == 1);
    assertThat(code()).isEqualTo(before);
  }

  private String exceedance(Instant at, String multiple) {
    String issue = UUID.randomUUID().toString();
    String exceedance = UUID.randomUUID().toString();
    BigDecimal limit = new BigDecimal("80");
    BigDecimal value =
        limit.multiply(BigDecimal.ONE.add(new BigDecimal(multiple))).stripTrailingZeros();
    decisions.record(
        List.of(
            new ExceedanceConfirmed(
                exceedance,
                uscc,
                outlet,
                "330483",
                "w01018",
                AveragingPeriod.HOUR,
                at.minusSeconds(3600),
                new BigDecimal(value.toPlainString()),
                new BigDecimal(multiple),
                uscc + "001P",
                new Limit(
                    "DW001",
                    "w01018",
                    AveragingPeriod.HOUR,
                    null,
                    limit,
                    "mg/L",
                    "GB 4287-2012",
                    "表2",
                    null),
                List.of(),
                at)),
        TEST);
    say(
        "issue-" + issue,
        new IssueReported(
            issue,
            "HJ2026-1",
            "EXCEEDANCE",
            uscc,
            outlet,
            "w01018",
            "330483",
            Bilingual.of("化学需氧量超标", "COD above its limit"),
            Severity.SERIOUS,
            at),
        new FindingAdded(
            issue,
            exceedance,
            at,
            value,
            limit,
            "mg/L",
            new BigDecimal(multiple),
            Severity.SERIOUS,
            at));
    return issue;
  }

  @Test
  void whatAnAlertOpenedCountsOnceAndOnlyWhenItIsAnExceedance() {
    Instant ten = Instant.parse("2026-11-20T00:10:00Z");
    String issue = "alert" + uscc;
    say(
        "issue-" + issue,
        new IssueReported(
            issue,
            "HJ2026-9",
            "ALERT",
            uscc,
            outlet,
            "w01018",
            "330483",
            Bilingual.of("实时值超限，预警无人签收", "Nobody acknowledged"),
            Severity.SERIOUS,
            ten));
    await().atMost(SOON).until(() -> code().get("openCases").asInt() == 1);
    assertThat(status()).isEqualTo("GREEN");
    assertThat(code().get("score").asInt()).isEqualTo(100);
    say(
        "issue-" + issue,
        new FindingAdded(
            issue,
            "finding" + uscc,
            ten,
            new BigDecimal("100"),
            new BigDecimal("80"),
            "mg/L",
            new BigDecimal("0.25"),
            Severity.SERIOUS,
            ten.plusSeconds(3600)));
    await().atMost(SOON).until(() -> status().equals("YELLOW"));
    assertThat(code().get("score").asInt()).as("six points, once").isEqualTo(94);
    assertThat(code().get("openCases").asInt()).isEqualTo(1);
  }

  private void say(String subject, DomainEvent... events) {
    Told.say(decisions, subject, events);
  }

  private static Limit cod(String max) {
    return new Limit(
        "DW001",
        "w01018",
        AveragingPeriod.HOUR,
        null,
        new BigDecimal(max),
        "mg/L",
        "GB 4287-2012",
        "表2",
        null);
  }

  private JsonNode find(String q) {
    return http("/api/public/codes?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).json();
  }

  private JsonNode search(String q) {
    JsonNode items = http("/api/public/codes?q=" + q).json().get("items");
    return items.isEmpty() ? null : items.get(0);
  }

  private JsonNode code() {
    return http("/api/public/codes/" + codeId).json();
  }

  private String status() {
    return code().get("status").asString();
  }

  private Http.Answer verify(String body) {
    return Http.port(port).post("/api/public/codes/verify", null, body);
  }

  private JsonNode verified(String text) {
    return verify("{\"code\": \"" + text + "\"}").json();
  }

  private Http.Answer http(String path) {
    return Http.port(port).get(path, null);
  }
}
