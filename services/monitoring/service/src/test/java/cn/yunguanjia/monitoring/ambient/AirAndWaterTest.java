package cn.yunguanjia.monitoring.ambient;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The environment itself: stations, the air of an hour and of a day, the class of a river. */
@ContextTest
class AirAndWaterTest {
  private static final OffsetDateTime REAL_HOUR = OffsetDateTime.parse("2018-02-20T07:00:00+08:00");

  @Autowired FrameLog frames;
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  /** 2018-02-20 07:00 at 1253A: PM2.5 and PM10 as published; the index by HJ 633-2012. */
  @Test
  void anHourOfAStationHasItsIndexByTheStandardOfItsDayAlsoLater() {
    station("1253A", "AIR", "22");
    hour("1253A", "22", REAL_HOUR, air("38", "49"));
    await()
        .atMost(SOON)
        .until(
            () ->
                air(REAL_HOUR.plusHours(1)).get("aqi") != null
                    && !air(REAL_HOUR.plusHours(1)).get("aqi").isNull());
    JsonNode then = air(REAL_HOUR.plusHours(1));
    assertThat(then.get("aqi").asInt()).isEqualTo(54);
    assertThat(then.get("primary").get(0).asString()).isEqualTo("PM2.5");
    assertThat(then.get("standard").asString()).isEqualTo("HJ 633-2012");
    assertThat(then.get("class").get("zh").asString()).isEqualTo("良");
    JsonNode during = air(REAL_HOUR.plusMinutes(30));
    assertThat(during.get("time").isNull()).as("an hour that is not over is not shown").isTrue();
  }

  @Test
  void aDayOfAStationIsAssessedWhenItIsOverAndAgainWhenItIsCorrected() {
    station("DAYS", "AIR", "22");
    OffsetDateTime midnight = OffsetDateTime.parse("2026-11-18T00:00:00+08:00");
    for (int h = 0; h < 24; h++) {
      hour("DAYS", "22", midnight.plusHours(h), air("38", "49"));
    }
    await().atMost(SOON).until(() -> days("DAYS").size() == 1);
    await().atMost(SOON).until(() -> days("DAYS").get(0).get("aqi").asInt() > 50);
    assertThat(days("DAYS").get(0).get("standard").asString()).isEqualTo("HJ 633-2026");
    int before = days("DAYS").get(0).get("aqi").asInt();
    hour("DAYS", "22", midnight, air("900", "49"));
    await().atMost(SOON).until(() -> days("DAYS").get(0).get("aqi").asInt() > before);
  }

  @Test
  void aSectionHasTheClassOfItsWorstItem() {
    station("W1", "WATER", "21");
    OffsetDateTime four = OffsetDateTime.parse("2026-11-20T04:00:00+08:00");
    hour(
        "W1",
        "21",
        four,
        Map.of(
            "w01001", "7.5", "w01009", "7.0", "w01019", "4.3", "w21003", "1.2", "w21011", "0.15"));
    await().atMost(SOON).until(() -> !section().get("time").isNull());
    assertThat(section().get("class").asString()).isEqualTo("Ⅳ");
    assertThat(section().get("over").get(0).get("name").get("en").asString())
        .isEqualTo("Ammonia nitrogen");
    assertThat(new java.math.BigDecimal(section().get("over").get(0).get("times").asString()))
        .isEqualByComparingTo("0.2");
  }

  @Test
  void aStationIsRegisteredOnceAndWithAllItNeeds() {
    String good =
        "{\"id\":\"ONCE\",\"name\":{\"zh\":\"一\",\"en\":\"One\"},\"kind\":\"AIR\",\"level\":\"CITY\",\"area\":\"330402\",\"lon\":120.7,\"lat\":30.7}";
    assertThat(post(good, tokens.officer("330402")).status()).isEqualTo(201);
    assertThat(post(good, tokens.officer("330402")).status()).isEqualTo(409);
    assertThat(post(good, tokens.officer("330481")).status()).isEqualTo(403);
    var bad = post(good.replace("CITY", "COUNTY").replace("ONCE", "TWICE"), tokens.admin());
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.json().get("field").asString()).isEqualTo("level");
    var nowhere = post(good.replace(",\"lon\":120.7", ""), tokens.admin());
    assertThat(nowhere.json().get("field").asString()).isEqualTo("lon");
  }

  private Http.Answer post(String json, String token) {
    return Http.port(port).post("/api/monitoring/stations", token, json);
  }

  private void station(String id, String kind, String st) {
    Http http = Http.port(port);
    http.post(
        "/api/monitoring/stations",
        tokens.admin(),
        "{\"id\":\"%s\",\"name\":{\"zh\":\"站\",\"en\":\"Station\"},\"kind\":\"%s\",\"level\":\"CITY\",\"area\":\"330402\",\"lon\":120.7,\"lat\":30.7}"
            .formatted(id, kind));
    assertThat(
            http.post(
                    "/api/monitoring/devices",
                    tokens.admin(),
                    "{\"mn\":\"MN%s\",\"station\":\"%s\",\"st\":\"%s\",\"area\":\"330402\"}"
                        .formatted(id, id, st))
                .status())
        .isEqualTo(201);
    await()
        .atMost(SOON)
        .until(
            () ->
                http.get("/api/monitoring/stations", tokens.admin())
                    .body()
                    .contains("\"id\":\"" + id + "\""));
  }

  private static Map<String, String> air(String pm25, String pm10) {
    return new TreeMap<>(
        Map.of(
            "a21026", "8", "a21004", "30", "a34002", pm10, "a34004", pm25, "a21005", "0.7",
            "a05024", "60"));
  }

  private void hour(String id, String st, OffsetDateTime begin, Map<String, String> values) {
    FrameBuilder frame =
        FrameBuilder.of(Command.HOUR_DATA)
            .qn("20261120100000000")
            .st(st)
            .pw("123456")
            .mn("MN" + id)
            .dataTime(begin);
    values.forEach((factor, value) -> frame.reading(factor, "Avg", value, "N"));
    String text = new String(frame.bytes(), StandardCharsets.UTF_8).strip();
    try {
      frames.append(
          new ReceivedFrame(
              Instant.parse("2026-11-20T02:00:00Z"),
              "MN" + id,
              "127.0.0.1:1",
              Verdict.ACCEPTED,
              text.getBytes(StandardCharsets.UTF_8)),
          () -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private JsonNode air(OffsetDateTime asOf) {
    return Http.port(port)
        .get("/api/public/air/latest?asOf=" + asOf.toInstant(), null)
        .json()
        .get("items")
        .valueStream()
        .filter(s -> s.get("station").asString().equals("1253A"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode days(String station) {
    return Http.port(port)
        .get("/api/public/air/" + station + "/days?from=2026-11-01&to=2026-11-30", null)
        .json()
        .get("items");
  }

  private JsonNode section() {
    return Http.port(port)
        .get("/api/public/water/latest", null)
        .json()
        .get("items")
        .valueStream()
        .filter(s -> s.get("station").asString().equals("W1"))
        .findFirst()
        .orElseThrow();
  }
}
