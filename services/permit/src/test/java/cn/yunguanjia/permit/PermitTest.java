package cn.yunguanjia.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.permit.view.RegisterView;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The permit context asked as its users ask it. */
@ContextTest
class PermitTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String LIMITS =
      "[{'outlet':'DW001','limits':[{'factor':'w01018','period':'DAY','max':'80.0','min':null,"
          + "'unit':'mg/L','standard':'GB 4287-2012','clause':'表2 直接排放','referenceOxygen':null}]}]";

  @Autowired Tokens tokens;
  @Autowired Processing processing;
  @Autowired RegisterView view;
  @LocalServerPort int port;
  private Http http;

  @BeforeEach
  void client() {
    http = Http.port(port);
  }

  @Test
  void anEnterpriseIsRegisteredPermittedVariedAndLookedUpAsOfADay() {
    String uscc = "91330483MA2YGJ019P";
    register(uscc, "330483", "示范·乌篷印染", "Wupeng");
    grant(uscc);
    var varied =
        post(
            "/api/permits/permits/" + uscc + "001P/variations",
            tokens.officer("330483"),
            "{'from':'2026-07-01','reason':'提标','outlets':" + LIMITS.replace("80.0", "60") + "}");
    assertThat(varied.status()).isEqualTo(200);

    await().atMost(SOON).until(() -> max(uscc, "2026-11-20").equals("60"));
    assertThat(max(uscc, "2026-06-30")).as("the day before the change").isEqualTo("80.0");
    assertThat(max(uscc, "2026-07-01T00:00:00+08:00")).isEqualTo("60");
    var today =
        http.get("/api/permits/enterprises/" + uscc, tokens.officer("330400"))
            .json()
            .get("permits")
            .get(0);
    assertThat(today.get("inForce").asBoolean()).isTrue();
    assertThat(today.get("limitsSince").asString()).isEqualTo("2026-07-01");
    var before =
        http.get("/api/permits/enterprises/" + uscc + "?asOf=2024-12-31", tokens.admin())
            .json()
            .get("permits")
            .get(0);
    assertThat(before.get("inForce").asBoolean()).isFalse();
    assertThat(before.get("outlets").isEmpty()).isTrue();

    var mine = http.get("/api/permits/mine", tokens.enterprise(uscc));
    assertThat(mine.status()).isEqualTo(200);
    assertThat(mine.json().get("enterprise").get("name").get("en").asString()).isEqualTo("Wupeng");
  }

  @Test
  void aFailedCheckCharacterIsAWarningAndTheSecondTimeIsAConflict() {
    String odd = "91350203M0001QAY9B";
    var first = register(odd, "330402", "早期代码", "Early");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("warnings").get(0).get("code").asString())
        .isEqualTo("uscc-check-failed");
    var second = register(odd, "330402", "早期代码", "Early");
    problem(second, 409, "enterprise-registered", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'uscc':'91330481MA2YGJ14XH'|'uscc':'XX'|uscc-malformed|uscc",
        "'area':'330481'|'area':'990000'|area-unknown|area",
        "'sector':'TEXTILE_DYEING'|'sector':'X'|sector-unknown|sector",
        "'lon':120.5,'lat':30.6|'lon':30.6,'lat':120.5|position-outside|site.lon",
        "'code':'DW002'|'code':'DW001'|outlet-twice|outlets[1].code",
      })
  void badFormsAreAnsweredWithTheFieldAtFault(String sound, String bad, String code, String field) {
    String form = form("91330481MA2YGJ14XH", "330481", "坏表单", "Bad").replace('\'', '"');
    String body = form.replace(sound.replace('\'', '"'), bad.replace('\'', '"'));
    assertThat(body).isNotEqualTo(form);
    problem(http.post("/api/permits/enterprises", tokens.admin(), body), 400, code, field);
    assertThat(http.get("/api/permits/enterprises/91330481MA2YGJ14XH", tokens.admin()).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'unit':'mg/L'|'unit':null|limit-without-unit|outlets[0].limits[0].unit",
        "'outlet':'DW001'|'outlet':'DW009'|outlet-unknown|outlets[0].outlet",
        "'max':'80.0','min':null|'max':'80.0','min':'90'|limit-inverted|outlets[0].limits[0].max",
        "'max':'80.0'|'max':'eighty'|unreadable-body|outlets[0].limits[0].max",
        "'validTo':'2029-12-31'|'validTo':'2024-12-31'|validity-inverted|validTo",
        "001P|001Q|permit-no-malformed|permitNo",
      })
  void badPermitsAreAnsweredWithTheFieldAtFault(
      String sound, String bad, String code, String field) {
    String uscc = "91330424MA2YGJ270Y";
    register(uscc, "330424", "示范电镀", "Plating");
    String form = permit(uscc).replace('\'', '"');
    String body = form.replace(sound.replace('\'', '"'), bad.replace('\'', '"'));
    assertThat(body).isNotEqualTo(form);
    problem(
        http.post("/api/permits/enterprises/" + uscc + "/permits", tokens.admin(), body),
        400,
        code,
        field);
  }

  @Test
  void unknownFactorsAndEnterprisesAndPermits() {
    String uscc = "91330424MA2YGJ297N";
    register(uscc, "330424", "示范", "Demo");
    var kept =
        post(
            "/api/permits/enterprises/" + uscc + "/permits",
            tokens.admin(),
            permit(uscc).replace("w01018", "w99001"));
    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.json().get("warnings").get(0).get("code").asString())
        .isEqualTo("factor-unknown");
    problem(
        post("/api/permits/enterprises/" + uscc + "/permits", tokens.admin(), permit(uscc)),
        409,
        "permit-issued",
        null);
    problem(
        post(
            "/api/permits/enterprises/91330424MA2YGJ30X7/permits",
            tokens.admin(),
            permit("91330424MA2YGJ30X7")),
        404,
        "no-such-enterprise",
        null);
    problem(
        post(
            "/api/permits/permits/91330424MA2YGJ30X7001P/variations",
            tokens.admin(),
            "{'from':'2026-07-01','reason':'r','outlets':" + LIMITS + "}"),
        404,
        "no-such-permit",
        null);
  }

  @Test
  void othersAreKeptOut() {
    String uscc = "91330483MA2YGJ027J";
    String body = form(uscc, "330483", "示范·织云", "Zhiyun").replace('\'', '"');
    problem(
        http.post("/api/permits/enterprises", tokens.officer("330481"), body),
        403,
        "other-area",
        null);
    problem(
        http.post("/api/permits/enterprises", tokens.enterprise(uscc), body),
        403,
        "role-missing",
        null);
    problem(
        http.post("/api/permits/enterprises", tokens.forAnotherAudience(), body),
        401,
        "not-signed-in",
        null);
    String dated = body.replaceFirst("\\{", "{\"at\":\"2025-11-24T00:00+08:00\",");
    problem(
        http.post("/api/permits/enterprises", tokens.officer("330483"), dated),
        403,
        "no-backdating",
        null);
    assertThat(http.post("/api/permits/enterprises", tokens.admin(), dated).status())
        .isEqualTo(201);
    await()
        .atMost(SOON)
        .until(() -> get("/api/permits/enterprises/" + uscc, tokens.admin()).status() == 200);
    problem(
        get("/api/permits/enterprises/" + uscc, tokens.officer("330481")), 403, "other-area", null);
    problem(
        get("/api/permits/enterprises/" + uscc, tokens.enterprise("91330483MA2YGJ035D")),
        403,
        "role-missing",
        null);
    assertThat(
            get("/api/permits/enterprises/" + uscc, tokens.admin())
                .json()
                .get("enterprise")
                .get("registeredAt")
                .asString())
        .isEqualTo("2025-11-24T00:00:00+08:00");
  }

  @Test
  void theListIsPagedAndSearchedAndShowsOnlyTheCallersAreas() {
    List<String> codes = List.of("91330411MA2YGJ65XJ", "91330411MA2YGJ668J", "91330411MA2YGJ6848");
    codes.forEach(c -> register(c, "330411", "秀洲示范" + c.substring(14), "Xiuzhou Demo"));
    String first = "/api/permits/enterprises?area=330411&limit=2";
    await()
        .atMost(SOON)
        .until(() -> get(first, tokens.officer("330411")).json().get("next").isString());
    var page = get(first, tokens.officer("330411")).json();
    var rest =
        get(first + "&cursor=" + page.get("next").asString(), tokens.officer("330411")).json();
    List<String> seen = new ArrayList<>();
    page.get("items").forEach(i -> seen.add(i.get("uscc").asString()));
    rest.get("items").forEach(i -> seen.add(i.get("uscc").asString()));
    assertThat(seen).containsExactlyElementsOf(codes);
    assertThat(rest.get("next").isNull()).isTrue();

    var byName = get("/api/permits/enterprises?q=xiuzhou", tokens.officer("330400")).json();
    assertThat(byName.get("items").size()).isEqualTo(3);
    var byCode = get("/api/permits/enterprises?q=91330411MA2YGJ66", tokens.admin()).json();
    assertThat(byCode.get("items").size()).isEqualTo(1);
    var elsewhere = get("/api/permits/enterprises?q=xiuzhou", tokens.officer("330483")).json();
    assertThat(elsewhere.get("items").isEmpty()).isTrue();
    problem(get(first, tokens.officer("330483")), 403, "other-area", null);
    problem(
        get("/api/permits/enterprises?limit=0", tokens.admin()),
        400,
        "limit-out-of-range",
        "limit");
    problem(
        get("/api/permits/enterprises?area=330411", tokens.enterprise(codes.getFirst())),
        403,
        "role-missing",
        null);
  }

  @Test
  void problemsAreSaidInTheReadersLanguage() {
    var chinese = get("/api/permits/enterprises/91330483MA2YGJ0NNE", tokens.admin());
    assertThat(chinese.json().get("detail").asString()).contains("没有登记");
    var english =
        http.get(
            "/api/permits/enterprises/91330483MA2YGJ0NNE", tokens.admin(), "Accept-Language", "en");
    assertThat(english.json().get("detail").asString()).contains("No enterprise is registered");
    problem(
        get("/api/permits/mine?asOf=yesterday", tokens.enterprise("91330483MA2YGJ019P")),
        400,
        "as-of-malformed",
        "asOf");
  }

  @Test
  void aRebuiltViewIsEqualToTheOneThatGrew() {
    String uscc = "91330482MA2YGJ377A";
    register(uscc, "330482", "平湖示范", "Pinghu Demo");
    grant(uscc);
    await()
        .atMost(SOON)
        .until(
            () ->
                get("/api/permits/enterprises/" + uscc, tokens.admin()).status() == 200
                    && !max(uscc, "2026-11-20").isEmpty());
    var before = everything();
    int served = view.readModel().served();
    processing.rebuild("register");
    await().atMost(SOON).until(() -> view.readModel().served() == served + 1);
    assertThat(everything()).isEqualTo(before).isNotEmpty();
  }

  private List<Document> everything() {
    List<Document> all = new ArrayList<>();
    for (String part : List.of("enterprises", "permits", "limits")) {
      view.readModel().collection(part).find().sort(new Document("_id", 1)).forEach(all::add);
    }
    return all;
  }

  private String max(String uscc, String asOf) {
    String day = asOf.replace("+", "%2B");
    var permits =
        get("/api/permits/enterprises/" + uscc + "?asOf=" + day, tokens.admin())
            .json()
            .path("permits");
    return permits.path(0).path("outlets").path(0).path("limits").path(0).path("max").asString("");
  }

  private Http.Answer register(String uscc, String area, String zh, String en) {
    return post("/api/permits/enterprises", tokens.admin(), form(uscc, area, zh, en));
  }

  private void grant(String uscc) {
    var granted =
        post(
            "/api/permits/enterprises/" + uscc + "/permits",
            tokens.officer("330400"),
            permit(uscc));
    assertThat(granted.status()).as(granted.body()).isEqualTo(201);
  }

  private static String permit(String uscc) {
    return "{'permitNo':'"
        + uscc
        + "001P','category':'KEY','validFrom':'2025-01-01','validTo':'2029-12-31','outlets':"
        + LIMITS
        + "}";
  }

  private static String form(String uscc, String area, String zh, String en) {
    return "{'uscc':'"
        + uscc
        + "','name':{'zh':'"
        + zh
        + "','en':'"
        + en
        + "'},'sector':'TEXTILE_DYEING','area':'"
        + area
        + "','park':null,'site':{'name':{'zh':'厂区','en':'Site'},'address':'示范路',"
        + "'lon':120.5,'lat':30.6},'outlets':["
        + "{'code':'DW001','kind':'WATER','name':{'zh':'总排口','en':'Main'},'lon':120.51,"
        + "'lat':30.61,'receiving':null},"
        + "{'code':'DW002','kind':'WATER','name':{'zh':'二号','en':'Second'},'lon':120.51,"
        + "'lat':30.61,'receiving':null}]}";
  }

  private Http.Answer get(String path, String token) {
    return http.get(path, token);
  }

  private Http.Answer post(String path, String token, String body) {
    return http.post(path, token, body.replace('\'', '"'));
  }

  private static void problem(Http.Answer answer, int status, String code, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().get("type").asString()).isEqualTo("urn:yunguanjia:problem:" + code);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    if (field != null) {
      assertThat(answer.json().path("field").asString("")).as(answer.body()).isEqualTo(field);
    }
  }
}
