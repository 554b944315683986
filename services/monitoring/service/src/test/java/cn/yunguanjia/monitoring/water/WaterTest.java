package cn.yunguanjia.monitoring.water;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.water.warning.WaterWatch;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Surface water from the list of sections and a laboratory's file to figures, reasons, warnings.
 */
@ContextTest
class WaterTest {
  @Autowired FrameLog frames;
  @Autowired Tokens tokens;
  @Autowired WaterWatch watch;
  @Autowired Processing processing;
  @LocalServerPort int port;

  @BeforeEach
  void twoVersionsOfTheList() {
    publish(
        "2024",
        "2024-01-01",
        section("UP", "III", null, "") + "," + section("SEA", "IV", null, SEA));
    publish(
        "2026",
        "2026-01-01",
        String.join(
            ",",
            section("UP", "III", null, ""),
            section("DOWN", "III", "UP", HANDOVER),
            section("SEA", "III", null, SEA),
            section("LAKE", "III", null, "\"body\":\"LAKE\","),
            section("DRINK", "III", null, "\"drinkingSource\":true,")));
    await()
        .atMost(SOON)
        .until(() -> get("sections?period=2026-09").toString().contains("\"DRINK\""));
  }

  @Test
  void aSampleCountsInItsMonthByTheListOfItsTimeAndSaysWhy() {
    String file =
        """
        section,time,ph,do,nh3n,tp,hg,tn
        UP,2026-09-03 09:30,7.6,7.2,0.42,0.12,0.00004L,6
        UP,2026-09-17 09:30,7.5,7.0,0.44,0.14,0.00004L,6
        DOWN,2026-09-03 10:30,7.5,4.2,1.2,0.35,,
        SEA,2025-09-03 10:30,7.5,6.2,1.2,0.1,,
        """;
    assertThat(imported(file, tokens.officer("330402")).statusCode()).isEqualTo(201);
    await().atMost(SOON).until(() -> !section("UP", "2026-09").get("class").isNull());

    JsonNode up = section("UP", "2026-09");
    assertThat(up.get("class").asString()).isEqualTo("Ⅲ");
    assertThat(up.get("reached").asBoolean()).isTrue();
    assertThat(up.get("list").asString()).isEqualTo("2026");
    assertThat(value(up, "nh3n").get("value").asString()).isEqualTo("0.43");
    assertThat(value(up, "nh3n").get("kind").asString()).isEqualTo("MANUAL");
    assertThat(value(up, "hg").get("value").asString()).as("half the limit").isEqualTo("0.00002");
    assertThat(value(up, "hg").get("below").asInt()).isEqualTo(2);
    assertThat(value(up, "tn").get("itemClass").isNull()).as("not among the 21").isTrue();

    JsonNode down = section("DOWN", "2026-09");
    assertThat(down.get("class").asString()).isEqualTo("Ⅴ");
    assertThat(down.get("reached").asBoolean()).isFalse();
    assertThat(down.get("main").get(0).get("item").asString()).isEqualTo("tp");
    assertThat(down.get("main").get(0).get("times").asString()).isEqualTo("0.75");

    JsonNode then = section("SEA", "2025-09");
    assertThat(then.get("list").asString()).isEqualTo("2024");
    assertThat(then.get("target").asString()).as("the target of that time").isEqualTo("Ⅳ");
    assertThat(then.get("reached").asBoolean()).isTrue();

    JsonNode why = http().get("/api/public/explain/water/DOWN/2026-09", null).json();
    assertThat(why.get("value").get("en").asString()).isEqualTo("Class Ⅴ (Moderately polluted)");
    assertThat(why.get("inputs").get(0).get("name").get("en").asString())
        .isEqualTo("Total phosphorus");
    assertThat(why.get("wouldChange").toString()).contains("≥ 5", "≤ 0.2");
    assertThat(why.get("events").get(0).get("name").asString())
        .isEqualTo("monitoring.SectionListPublished");
    assertThat(why.get("rule").get("official").asBoolean()).isFalse();

    JsonNode handovers = get("handovers?period=2026-09");
    assertThat(handovers.get("judged").asInt()).isEqualTo(1);
    assertThat(handovers.get("rate").asString()).isEqualTo("0");
    JsonNode handover = handovers.get("items").get(0);
    assertThat(handover.get("from").get("en").asString()).isEqualTo("Nanhu");
    assertThat(handover.get("upstream").get("class").asString()).isEqualTo("Ⅲ");
    assertThat(handover.get("items").toString()).contains("\"change\":\"0.77\"");

    JsonNode complies = why("handover/DOWN/2026-09");
    assertThat(complies.at("/value/en").asString()).isEqualTo("Does not comply");
    assertThat(complies.get("inputs").toString()).contains("water:UP/2026-09", "0.43 → 1.2");
    assertThat(complies.get("wouldChange").toString()).contains("≤ 0.2");
    assertThat(why("handover/all/2026-09").get("value").asString()).isEqualTo("0.0 %");
    assertThat(why("handover/all/2026-09").at("/inputs/0/link").asString())
        .isEqualTo("handover:DOWN/2026-09");
    assertThat(http().get("/api/public/explain/handover/UP/2026-09", null).status()).isEqualTo(404);

    JsonNode basin = why("basin/canal/2026-09");
    assertThat(basin.at("/rule/text/en").asString()).contains("fewer than five");
    assertThat(basin.get("inputs").toString()).contains("water:UP/2026-09", "water:DOWN/2026-09");
    assertThat(basin.get("wouldChange").toString()).contains("Total phosphorus");
    assertThat(why("basin/tang/2026-09").get("value"))
        .as("a basin of one river")
        .isEqualTo(basin.get("value"));

    JsonNode basins = get("basins?period=2026-09");
    assertThat(basins.get("items").get(0).get("method").asString()).isEqualTo("MEAN");

    JsonNode cwqi = get("cwqi?period=2026-09&against=2025-09");
    assertThat(cwqi.get("city").get("value").isNull()).isFalse();
    assertThat(cwqi.get("city").get("change").isNull()).isFalse();
    assertThat(cwqi.get("items").get(0).get("rank").asInt()).isEqualTo(1);
    BigDecimal parts =
        cwqi.get("city")
            .get("parts")
            .valueStream()
            .map(p -> new BigDecimal(p.get("value").asString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(parts)
        .isCloseTo(
            new BigDecimal(cwqi.get("city").get("value").asString()),
            org.assertj.core.api.Assertions.within(new BigDecimal("0.0001")));
    JsonNode index = why("cwqi/330400/2026-09/2025-09");
    assertThat(index.get("value").asString()).isEqualTo(cwqi.get("city").get("value").asString());
    assertThat(index.at("/inputs/0/value").asString())
        .isEqualTo(cwqi.get("city").get("parts").get(0).get("value").asString());
    assertThat(index.get("inputs").toString()).contains("cwqi:330400/2025-09", "water:UP/2026-09");
    assertThat(index.at("/rule/official").asBoolean()).isFalse();
    assertThat(index.at("/events/0/name").asString()).isEqualTo("monitoring.SectionListPublished");
    assertThat(http().get("/api/public/explain/cwqi/999999/2026-09", null).status()).isEqualTo(404);
  }

  @Test
  void aFileIsTakenWholeOrNotAtAllAndOnlyOnce() {
    String faulty = "section,time,nh3n\nUP,2026-08-03,0.5\nNOWHERE,2026-08-03,x\n";
    HttpResponse<String> refused = imported(faulty, tokens.officer("330402"));
    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode problem = json(refused.body());
    assertThat(problem.get("type").asString())
        .isEqualTo("urn:yunguanjia:problem:water-file-faulty");
    assertThat(problem.get("errors").size()).isEqualTo(2);
    assertThat(problem.get("errors").get(0).get("line").asInt()).isEqualTo(3);

    String good = "section,time,nh3n\nUP,2026-08-03,0.5\n";
    assertThat(imported(good, tokens.officer("330482")).statusCode()).isEqualTo(400);
    assertThat(imported(good, tokens.enterprise("91330481MA2YGJ0101")).statusCode()).isEqualTo(403);
    assertThat(imported(good, null).statusCode()).isEqualTo(401);
    assertThat(imported(good, tokens.officer("330400")).statusCode()).isEqualTo(201);
    await().atMost(SOON).until(() -> !section("UP", "2026-08").get("class").isNull());
    HttpResponse<String> again = imported(good, tokens.officer("330400"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again.body()).get("known").asBoolean()).isTrue();
    assertThat(value(section("UP", "2026-08"), "nh3n").get("count").asInt()).isEqualTo(1);

    assertThat(
            imported("section,time,nh3n,cu\nUP,2026-08-03,0.9,0.02\n", tokens.admin()).statusCode())
        .isEqualTo(201);
    await()
        .atMost(SOON)
        .until(() -> value(section("UP", "2026-08"), "nh3n").get("value").asString().equals("0.9"));
    assertThat(value(section("UP", "2026-08"), "nh3n").get("count").asInt())
        .as("a correction of the same sample, not another one")
        .isEqualTo(1);

    String before = section("UP", "2026-08").toString();
    processing.rebuild("water_samples");
    await()
        .atMost(SOON)
        .until(
            () ->
                processing.states().stream()
                    .noneMatch(s -> s.name().equals("water_samples") && s.rebuilding()));
    assertThat(section("UP", "2026-08").toString()).isEqualTo(before);
  }

  @Test
  void aDrinkingSourceIsJudgedAndItsPositionIsToldToNobody() {
    station("DRINK");
    String file =
        "section,time,nh3n,so4,cl,no3n,fe,mn\nDRINK,2026-07-03,0.3,60,40,1.2,0.1,0.05\nDRINK,2026-06-03,0.3,60,40,1.2,0.4,0.05\nDRINK,2026-05-03,0.3,60,,,,\n";
    imported(file, tokens.admin());
    await()
        .atMost(SOON)
        .until(() -> !get("sources?period=2026-07").get("items").get(0).get("complies").isNull());
    assertThat(get("sources?period=2026-07").get("rate").asString()).isEqualTo("1");
    assertThat(get("sources?period=2026-06").get("rate").asString()).isEqualTo("0");
    JsonNode unknown = get("sources?period=2026-05");
    assertThat(unknown.get("rate").isNull()).isTrue();
    assertThat(unknown.get("items").get(0).get("missing").size()).isEqualTo(4);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode latest =
                  get("latest")
                      .get("items")
                      .valueStream()
                      .filter(s -> s.get("station").asString().equals("DRINK"))
                      .findFirst()
                      .orElseThrow();
              assertThat(latest.get("lon").isNull()).isTrue();
              assertThat(latest.get("lat").isNull()).isTrue();
            });
    assertThat(get("sources?period=2026-07").toString()).doesNotContain("120.7");
    assertThat(why("water-source/DRINK/2026-07").at("/value/en").asString()).isEqualTo("Complies");
    assertThat(why("water-source/DRINK/2026-07").toString()).doesNotContain("120.7");
    assertThat(why("water-source/DRINK/2026-06").get("wouldChange").toString())
        .contains("Iron down to 0.3");
    assertThat(why("water-source/DRINK/2026-05").at("/value/en").asString())
        .isEqualTo("Cannot be said");
  }

  @Test
  void aRiverCarriesItsLoadToTheSeaAndTheGapsAreSaid() {
    station("SEA");
    logger("SEA");
    for (int day = 1; day <= 10; day++) {
      if (day != 4) {
        day("SEA", LocalDate.of(2026, 10, day), Map.of("w21001", "2.5", "w00000", "40000"));
      }
    }
    await().atMost(SOON).until(() -> october("tn").get("days").asInt() == 9);
    assertThat(october("tn").get("tonnes").asString()).isEqualTo("77.76");
    assertThat(october("tn").get("missing").asInt()).isEqualTo(22);
    assertThat(october("tn").get("filledUp").asString()).isEqualTo("267.84");
    assertThat(october("tp").get("tonnes").isNull()).isTrue();
    JsonNode load = why("flux/SEA/tn/2026-10");
    assertThat(load.get("value").asString()).isEqualTo("77.76");
    assertThat(load.get("inputs").size()).isEqualTo(31);
    assertThat(load.at("/inputs/0/value").asString()).isEqualTo("8.64");
    assertThat(load.at("/inputs/0/state/en").asString()).isEqualTo("2.5 mg/L × 40.000 m³/s");
    assertThat(load.at("/inputs/3/value/en").asString()).isEqualTo("left out");
    assertThat(load.at("/validity/en").asString()).contains("22 days without");
    assertThat(why("flux/SEA/tn/2026").toString()).contains("flux:SEA/tn/2026-10");
    assertThat(http().get("/api/public/explain/flux/UP/tn/2026", null).status()).isEqualTo(404);
    day("SEA", LocalDate.of(2026, 10, 4), Map.of("w21001", "2.5", "w00000", "40000"));
    await().atMost(SOON).until(() -> october("tn").get("days").asInt() == 10);
    assertThat(october("tn").get("tonnes").asString()).isEqualTo("86.4");
  }

  @Test
  void aClassThatIsAboutToFallIsToldOnceADay() {
    station("LAKE");
    logger("LAKE");
    List<String> nh3n = new ArrayList<>();
    for (int day = 6; day <= 19; day++) {
      String value =
          new BigDecimal("0.60")
              .add(new BigDecimal(day - 6).movePointLeft(2).multiply(new BigDecimal("3")))
              .toPlainString();
      nh3n.add(value);
      day("LAKE", LocalDate.of(2026, 11, day), Map.of("w21003", value, "w01019", "4.1"));
    }
    await()
        .atMost(SOON)
        .until(() -> value(section("LAKE", "2026-11"), "nh3n").get("count").asInt() == nh3n.size());
    JsonNode days = get("sections/LAKE/days?month=2026-11").get("items");
    assertThat(days.size()).isEqualTo(nh3n.size());
    assertThat(days.get(0).get("period").asString()).isEqualTo("2026-11-06");
    assertThat(days.get(0).get("class").asString()).isEqualTo("Ⅲ");
    JsonNode months = get("sections/LAKE/months?from=2026-10&to=2026-11").get("items");
    assertThat(months.size()).as("October is empty").isEqualTo(1);
    watch.look();
    watch.look();
    await().atMost(SOON).until(() -> !warnings().isEmpty());
    assertThat(warnings()).hasSize(1);
    JsonNode warning = warnings().getFirst();
    assertThat(warning.get("kind").asString()).isEqualTo("CLASS_FALLING");
    assertThat(warning.get("fromClass").asString()).isEqualTo("Ⅲ");
    assertThat(warning.get("toClass").asString()).isEqualTo("Ⅳ");
    assertThat(warning.get("expected").asString()).isEqualTo("2026-11-20");
    String question = "/api/explain/" + warning.get("why").asString().replaceFirst(":", "/");
    JsonNode why = http().get(question, tokens.admin()).json();
    assertThat(why.at("/rule/text/en").asString()).contains("Theil-Sen trend of 14 days");
    assertThat(why.at("/inputs/2/value").asString()).isEqualTo("Ⅲ → Ⅳ");
    assertThat(why.at("/events/0/id").asString()).isNotBlank();
    assertThat(http().get(question, tokens.officer("330482")).status()).isEqualTo(404);
    assertThat(http().get(question, null).status()).isEqualTo(401);
    assertThat(warning.get("text").get("en").asString())
        .contains("Ammonia nitrogen", "class Ⅲ to Ⅳ");
    assertThat(
            http()
                .get("/api/monitoring/water/warnings", tokens.officer("330482"))
                .json()
                .get("items")
                .isEmpty())
        .as("of another county")
        .isTrue();
  }

  @Test
  void whatIsAskedWronglyIsSaid() {
    assertThat(http().get("/api/public/water/sections?period=2026-13", null).status())
        .isEqualTo(400);
    assertThat(http().get("/api/public/water/flux?year=2026-10", null).status()).isEqualTo(400);
    assertThat(http().get("/api/public/water/sections/NOWHERE?period=2026-09", null).status())
        .isEqualTo(404);
    assertThat(http().get("/api/public/explain/water/UP/yesterday", null).status()).isEqualTo(400);
    assertThat(get("sections?period=2020-01").get("items").isEmpty())
        .as("before there was a list")
        .isTrue();
    assertThat(
            http()
                .post("/api/monitoring/water/section-lists", tokens.officer("330402"), "{}")
                .status())
        .isEqualTo(403);
  }

  private JsonNode why(String what) {
    Http.Answer answer = http().get("/api/public/explain/" + what, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static final String HANDOVER = "\"handoverFrom\":\"330402\",\"handoverTo\":\"330482\",";
  private static final String SEA = "\"seaOutlet\":true,";

  private static String section(String id, String target, String upstream, String more) {
    String body = more.contains("\"body\"") ? "" : "\"body\":\"RIVER\",";
    return """
        {"id":"%s","name":{"zh":"断面%s","en":"Section %s"},%s%s%s"river":"tang",
        "riverName":{"zh":"塘","en":"Tang"},"place":1,"basin":"canal",
        "basinName":{"zh":"运河水系","en":"Canal waters"},"area":"330402","level":"CITY",
        "target":"%s"}"""
        .formatted(
            id,
            id,
            id,
            body,
            more,
            upstream == null ? "" : "\"upstream\":\"" + upstream + "\",",
            target);
  }

  private void publish(String version, String from, String sections) {
    Http.Answer answer =
        http()
            .post(
                "/api/monitoring/water/section-lists",
                tokens.officer("330400"),
                "{\"version\":\"%s\",\"effectiveFrom\":\"%s\",\"basis\":{\"zh\":\"示例\",\"en\":\"Example\"},\"sections\":[%s]}"
                    .formatted(version, from, sections));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private void station(String id) {
    http()
        .post(
            "/api/monitoring/stations",
            tokens.admin(),
            "{\"id\":\"%s\",\"name\":{\"zh\":\"站\",\"en\":\"Station\"},\"kind\":\"WATER\",\"level\":\"CITY\",\"area\":\"330402\",\"lon\":120.7,\"lat\":30.7}"
                .formatted(id));
    await()
        .atMost(SOON)
        .until(
            () ->
                http()
                    .get("/api/monitoring/stations", tokens.admin())
                    .body()
                    .contains("\"id\":\"" + id + "\""));
  }

  private void logger(String id) {
    assertThat(
            http()
                .post(
                    "/api/monitoring/devices",
                    tokens.admin(),
                    "{\"mn\":\"MN%s\",\"station\":\"%s\",\"st\":\"21\",\"area\":\"330402\"}"
                        .formatted(id, id))
                .status())
        .isEqualTo(201);
  }

  private void day(String id, LocalDate day, Map<String, String> values) {
    FrameBuilder frame =
        FrameBuilder.of(Command.DAY_DATA)
            .qn("20261120100000000")
            .st("21")
            .pw("123456")
            .mn("MN" + id)
            .dataTime(OffsetDateTime.of(day.atStartOfDay(), ZoneOffset.ofHours(8)));
    values.forEach((factor, value) -> frame.reading(factor, "Avg", value, "N"));
    try {
      frames.append(
          new ReceivedFrame(
              Instant.parse("2026-11-20T02:00:00Z"),
              "MN" + id,
              "127.0.0.1:1",
              Verdict.ACCEPTED,
              new String(frame.bytes(), StandardCharsets.UTF_8)
                  .strip()
                  .getBytes(StandardCharsets.UTF_8)),
          () -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private HttpResponse<String> imported(String file, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + port + "/api/monitoring/water/import?name=lab.csv"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(file));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unanswered) {
      throw new java.io.UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private JsonNode october(String item) {
    return get("flux?year=2026")
        .get("items")
        .get(0)
        .get("items")
        .valueStream()
        .filter(i -> i.get("item").asString().equals(item))
        .findFirst()
        .orElseThrow()
        .get("months")
        .get(9);
  }

  private List<JsonNode> warnings() {
    return http()
        .get("/api/monitoring/water/warnings", tokens.officer("330402"))
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  private JsonNode section(String id, String period) {
    return get("sections/" + id + "?period=" + period);
  }

  private static JsonNode value(JsonNode section, String item) {
    return section
        .get("values")
        .valueStream()
        .filter(v -> v.get("item").asString().equals(item))
        .findFirst()
        .orElseGet(() -> json("{\"count\":-1,\"value\":\"\"}"));
  }

  private JsonNode get(String path) {
    return http().get("/api/public/water/" + path, null).json();
  }

  private static JsonNode json(String text) {
    return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
  }

  private Http http() {
    return Http.port(port);
  }
}
