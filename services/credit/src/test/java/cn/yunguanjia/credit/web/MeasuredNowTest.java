package cn.yunguanjia.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MeasuredNowTest {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  private static final String LATELY = "2026-11-25T09:50:00+08:00";

  @Test
  void aValueIsShownAgainstItsLimitAndBetweenTwoBounds() {
    List<Map<String, Object>> groups = groups(row("w01018", null, "80"), row("w01001", "6", "9"));
    String at =
        MeasuredNow.into(
            groups,
            Map.of(
                "U:DW001 w01018", reading("40.0", LATELY, false),
                "U:DW001 w01001", reading("7.5", "2026-11-25T09:00:00+08:00", false)),
            NOW);
    assertThat(at).isEqualTo(LATELY);
    assertThat(rows(groups).getFirst()).containsEntry("value", "40.0").containsEntry("percent", 50);
    assertThat(rows(groups).getLast()).containsEntry("at", "50.0").doesNotContainKey("percent");
    assertThat(groups.getFirst()).containsEntry("silent", false).containsEntry("high", 0);
  }

  @Test
  void whatWasJudgedTodayIsNotReplacedByAValueOfThisMinute() {
    Map<String, Object> judged = row("w01018", null, "80");
    judged.put("over", true);
    judged.put("value", "120");
    List<Map<String, Object>> groups = groups(judged);
    MeasuredNow.into(groups, Map.of("U:DW001 w01018", reading("40", LATELY, false)), NOW);
    assertThat(judged).containsEntry("value", "120").doesNotContainKey("high");
  }

  @Test
  void aHighValueIsHighAndAnOldOneIsSilence() {
    List<Map<String, Object>> groups = groups(row("w01018", null, "80"));
    MeasuredNow.into(
        groups, Map.of("U:DW001 w01018", reading("90", "2026-11-25T05:00:00+08:00", true)), NOW);
    assertThat(groups.getFirst()).containsEntry("silent", true).containsEntry("high", 1);
    List<Map<String, Object>> unheard = groups(row("w01018", null, "80"));
    assertThat(MeasuredNow.into(unheard, Map.of(), NOW)).isNull();
    assertThat(unheard.getFirst()).doesNotContainKeys("silent", "measuredAt");
  }

  @Test
  void readingsAreAskedForOnceAMinuteAndTheirAbsenceIsNoFailure() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer door = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    door.createContext(
        "/api/public/outlets/U",
        call -> {
          asked.incrementAndGet();
          byte[] body =
              """
              {"items":[{"outlet":"U:DW001","values":[{"factor":"w01018","value":"40.0",
               "limit":"80","min":null,"time":"2026-11-25T09:50:00+08:00","over":false}]}]}"""
                  .getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(200, body.length);
          call.getResponseBody().write(body);
          call.close();
        });
    door.start();
    try {
      OpenReadings readings = readings(door.getAddress().getPort());
      assertThat(readings.latest("U").get("U:DW001 w01018"))
          .isEqualTo(new OpenReadings.Reading("40.0", "80", null, LATELY, false));
      readings.latest("U");
      assertThat(asked).hasValue(1);
      assertThat(readings.latest("V")).isEmpty();
    } finally {
      door.stop(0);
    }
  }

  @Test
  void aDoorThatIsShutCostsTheReadings() {
    assertThat(readings(1).latest("U")).isEmpty();
  }

  private static OpenReadings readings(int port) {
    return new OpenReadings(
        "http://127.0.0.1:" + port,
        Duration.ofSeconds(20),
        JsonMapper.builder().build(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static OpenReadings.Reading reading(String value, String time, boolean over) {
    return new OpenReadings.Reading(value, "80", null, time, over);
  }

  private static Map<String, Object> row(String factor, String min, String max) {
    Map<String, Object> row = new HashMap<>();
    row.put("outlet", "U:DW001");
    row.put("factor", factor);
    row.put("min", min);
    row.put("max", max);
    return row;
  }

  @SafeVarargs
  private static List<Map<String, Object>> groups(Map<String, Object>... rows) {
    Map<String, Object> group = new HashMap<>();
    group.put("kind", "WATER");
    group.put("over", 0);
    group.put("rows", new ArrayList<>(List.of(rows)));
    return List.of(group);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(List<Map<String, Object>> groups) {
    return (List<Map<String, Object>>) groups.getFirst().get("rows");
  }
}
