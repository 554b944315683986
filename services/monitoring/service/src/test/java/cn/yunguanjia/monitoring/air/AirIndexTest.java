package cn.yunguanjia.monitoring.air;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an index of an hour is made of beside the hour, and what it may do without. */
@ContextTest
class AirIndexTest {
  private static final String HEADER = "station,time,so2,no2,pm10,pm2_5,co,o3\n";
  private static final Duration PATIENT = Duration.ofSeconds(120);

  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @Test
  void anHourOf2012HasNineItemsHoweverItsHoursCame() {
    station("NINE", "CITY", "330482");
    List<String> lines = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      // ozone rises by 10 an hour, particles fall; 14:00 has none
      String ozone = hour == 14 ? "" : String.valueOf(10 * hour);
      String sulfur = hour == 23 ? "900" : "100";
      lines.add(
          "NINE,2026-02-10T%02d:00:00,%s,30,60,%d,0.8,%s"
              .formatted(hour, sulfur, 90 - hour, ozone));
    }
    Collections.shuffle(lines, new Random(3));
    bring(lines.subList(9, 24));
    bring(lines.subList(0, 9));
    await().atMost(PATIENT).until(() -> hours("NINE", "2026-02-10").size() == 24);

    JsonNode last = hours("NINE", "2026-02-10").get(23);
    JsonNode ozone = sliding(last, "O3-8h");
    // 160 to 230: the window ends with the hour itself
    assertThat(ozone.get("value").asString()).isEqualTo("195");
    assertThat(ozone.get("iaqi").asInt()).isEqualTo(132);
    assertThat(ozone.get("counts").asBoolean()).isTrue();
    JsonNode particles = sliding(last, "PM2.5-24h");
    assertThat(particles.get("value").asString()).isEqualTo("78.5");
    assertThat(particles.get("counts").asBoolean()).isFalse();
    // 900 in the hour has no index; the mean of 24 hours is (23 · 100 + 900) / 24
    assertThat(sliding(last, "SO2-24h").get("value").asString()).isEqualTo("133.333");
    assertThat(last.get("aqi").asInt()).isEqualTo(132);
    assertThat(last.get("primary").get(0).asString()).isEqualTo("O3-8h");

    JsonNode eighteen = hours("NINE", "2026-02-10").get(18);
    assertThat(sliding(eighteen, "O3-8h").get("hours").asInt()).isEqualTo(7);
    assertThat(sliding(eighteen, "PM10-24h").get("value").isNull()).isTrue();
    assertThat(sliding(eighteen, "PM10-24h").get("hours").asInt()).isEqualTo(19);
    assertThat(sliding(eighteen, "SO2-24h")).isNull();

    JsonNode why = get("/api/public/explain/air/NINE/2026-02-10T18:00:00+08:00");
    assertThat(why.at("/rule/text/en").asString()).contains("nine items", "count by the hour");
    assertThat(why.at("/rule/official").asBoolean()).isFalse();
    JsonNode input = named(why.get("inputs"), "O3-8h");
    assertThat(input.at("/state/en").asString())
        .contains("counts; 7 of the 8 hours 02-10 11:00 to 02-10 18:00 valid, 6 needed")
        .endsWith("missing 02-10 14:00");
    assertThat(input.get("hours").size()).isEqualTo(7);
    assertThat(
            named(
                    get("/api/public/explain/air/NINE/2026-02-10T23:00:00+08:00").get("inputs"),
                    "SO2")
                .at("/state/en")
                .asString())
        .contains("above 800");

    // the hour that was missing comes late, and everything after it is as if it had come in time
    bring(List.of("NINE,2026-02-10T14:00:00,100,30,60,76,0.8,140"));
    await()
        .atMost(PATIENT)
        .until(
            () -> sliding(hours("NINE", "2026-02-10").get(18), "O3-8h").get("hours").asInt() == 8);
    assertThat(sliding(hours("NINE", "2026-02-10").get(18), "O3-8h").get("value").asString())
        .isEqualTo("145");
    JsonNode area = get("/api/public/air/hours?area=330482&from=2026-02-10&to=2026-02-10");
    assertThat(sliding(area.get("items").get(18), "O3-8h").get("value").asString())
        .isEqualTo("145");
  }

  @Test
  void anItemThatWasNeverMonitoredIsWaivedByAnOfficerAndAskedForAgain() {
    station("NOCO", "CITY", "330411");
    List<String> lines = new ArrayList<>();
    for (int day = 1; day <= 3; day++) {
      for (int hour = 0; hour < 24; hour++) {
        lines.add("NOCO,2026-10-%02dT%02d:00:00,8,30,60,40,,60".formatted(day, hour));
      }
    }
    lines.add("NOCO,2026-02-10T08:00:00,8,30,60,40,,60");
    bring(lines);
    await().atMost(PATIENT).until(() -> published("NOCO").size() == 3);
    assertThat(published("NOCO").get(0).get("aqi").isNull()).isTrue();

    String officer = tokens.officer("330411");
    String basis = "补充监测报告 2026-17";
    assertThat(waive("CO", "2026-02-28", basis, officer).json().get("field").asString())
        .isEqualTo("from");
    assertThat(waive("CO", "2026-03-01", "", officer).json().get("field").asString())
        .isEqualTo("basis");
    assertThat(waive("CO2", "2026-03-01", basis, officer).status()).isEqualTo(400);
    Http.Answer monitored = waive("NO2", "2026-03-01", basis, officer);
    assertThat(monitored.status()).isEqualTo(409);
    assertThat(monitored.json().get("type").asString()).endsWith("air-item-monitored");
    assertThat(waive("CO", "2026-03-01", basis, tokens.officer("330481")).status()).isEqualTo(403);
    assertThat(waive("CO", "2026-03-01", basis, tokens.enterprise("91330481MA2YGJ0001")).status())
        .isEqualTo(403);
    assertThat(waive("CO", "2026-03-01", basis, officer).status()).isEqualTo(201);

    // 50 + 5 · 50 / 25 of PM2.5; days published before are published again
    await().atMost(PATIENT).until(() -> published("NOCO").get(2).get("aqi").asInt(0) == 60);
    await().atMost(SOON).until(() -> published("NOCO").get(0).get("aqi").asInt(0) == 60);
    JsonNode hour = hours("NOCO", "2026-10-01").get(5);
    assertThat(hour.get("aqi").asInt()).isEqualTo(60);
    assertThat(hour.get("waived").get(0).asString()).isEqualTo("CO");
    assertThat(hour.get("missing")).isEmpty();
    assertThat(hours("NOCO", "2026-02-10").get(0).get("aqi").isNull()).isTrue();
    JsonNode why = get("/api/public/explain/air/NOCO/2026-10-01");
    assertThat(why.at("/value/en").asString()).isEqualTo("60 Good");
    assertThat(named(why.get("inputs"), "CO").at("/state/zh").asString()).contains(basis);
    assertThat(why.get("events").toString()).contains("monitoring.AirItemWaived");
    JsonNode statistics =
        get("/api/public/air/statistics?station=NOCO&from=2026-10-01&to=2026-10-03");
    assertThat(statistics.at("/goodDays/valid").asInt()).isEqualTo(3);
    assertThat(statistics.at("/goodDays/backCast/HJ 633-2012/valid").asInt()).isZero();
    assertThat(statistics.at("/composite/value").isNull()).isTrue();
    JsonNode good =
        get("/api/public/explain/air-good-days/NOCO/2026-10-01/2026-10-03/auto").get("inputs");
    assertThat(named(good, "Of these, days without CO").get("value").asInt()).isEqualTo(3);
    // the district has another station's say in nothing, so it is waived for itself
    assertThat(
            get("/api/public/air/days?area=330411&from=2026-10-01&to=2026-10-01")
                .get("items")
                .get(0)
                .get("aqi")
                .isNull())
        .isTrue();
    assertThat(waive("330411", "CO", "2026-03-01", basis, officer).status()).isEqualTo(201);
    await()
        .atMost(SOON)
        .until(
            () ->
                get("/api/public/air/days?area=330411&from=2026-10-01&to=2026-10-01")
                        .get("items")
                        .get(0)
                        .get("aqi")
                        .asInt(0)
                    == 60);

    assertThat(end("2026-10-02", officer).status()).isEqualTo(200);
    await().atMost(PATIENT).until(() -> published("NOCO").get(2).get("aqi").isNull());
    assertThat(published("NOCO").get(1).get("aqi").asInt()).isEqualTo(60);
    JsonNode told = get("/api/public/air/waivers").get("items");
    assertThat(told.toString()).contains("\"to\":\"2026-10-02\"", "2026-17", "装了分析仪");
  }

  private Http.Answer waive(String item, String from, String basis, String token) {
    return waive("NOCO", item, from, basis, token);
  }

  private Http.Answer waive(String place, String item, String from, String basis, String token) {
    return Http.port(port)
        .post(
            "/api/monitoring/air/waivers",
            token,
            JsonMapper.shared()
                .writeValueAsString(
                    Map.of("place", place, "item", item, "from", from, "basis", basis)));
  }

  private Http.Answer end(String last, String token) {
    return Http.port(port)
        .post(
            "/api/monitoring/air/waivers/end",
            token,
            "{\"place\":\"NOCO\",\"item\":\"CO\",\"from\":\"2026-03-01\",\"to\":\"%s\",\"reason\":\"装了分析仪\"}"
                .formatted(last));
  }

  private static JsonNode sliding(JsonNode hour, String item) {
    for (JsonNode each : hour.get("sliding")) {
      if (each.get("item").asString().equals(item)) {
        return each;
      }
    }
    return null;
  }

  private static JsonNode named(JsonNode inputs, String name) {
    for (JsonNode each : inputs) {
      if (each.at("/name/en").asString().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " is not among " + inputs);
  }

  private JsonNode published(String station) {
    return get("/api/public/air/" + station + "/days?from=2026-10-01&to=2026-10-03").get("items");
  }

  private JsonNode hours(String station, String day) {
    return get("/api/public/air/hours?station=%s&from=%s&to=%s".formatted(station, day, day))
        .get("items");
  }

  private void station(String id, String level, String area) {
    GivenStation.settle(Http.port(port), tokens.admin(), id, level, area);
  }

  private void bring(List<String> lines) {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "name",
                    "t.csv",
                    "csv",
                    HEADER + String.join("\n", lines),
                    "registeredOnly",
                    false));
    Http.Answer answer = Http.port(port).post("/api/monitoring/air/import", tokens.admin(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode get(String path) {
    Http.Answer answer = Http.port(port).get(path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
