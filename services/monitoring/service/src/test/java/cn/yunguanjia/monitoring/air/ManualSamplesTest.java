package cn.yunguanjia.monitoring.air;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Manual samples of air stand beside the automatic values and never enter an index. */
@ContextTest
class ManualSamplesTest {
  private static final String OCTOBER = "&from=2026-10-01&to=2026-10-31";

  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @Test
  void aSampleIsComparedWithTheStationsOwnDayAndJudgedWhereTheStandardLimitsIt() {
    station("HAND", "330424");
    StringBuilder hours = new StringBuilder("station,time,so2,no2,pm10,pm2_5,co,o3\n");
    for (int hour = 0; hour < 24; hour++) {
      hours.append("HAND,2026-10-01T%02d:00:00,8,30,51,32,0.7,60\n".formatted(hour));
    }
    assertThat(bring("air/import", hours.toString(), tokens.admin()).status()).isEqualTo(200);
    await().atMost(SOON).until(() -> aqi() == 51);

    String file =
        "station,date,pm2_5,no2,tsp,nox,pb,bap\n"
            + "HAND,2026-10-01,40,,301,100,0.4,<0.001\n"
            + "HAND,2026-10-02,55,,300,100.1,0.4,0.0026\n";
    Http.Answer taken = bring("air/samples/import", file, tokens.officer("330424"));
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.json().get("values").asInt()).isEqualTo(10);
    assertThat(bring("air/samples/import", file, tokens.admin()).json().get("known").asBoolean())
        .isTrue();
    await().atMost(SOON).until(() -> samples().get("items").size() == 2);

    JsonNode day = samples().get("items").get(1);
    assertThat(day.get("explain").asString()).isEqualTo("air:HAND/2026-10-01");
    assertThat(day.get("eventId").asString()).isNotBlank();
    JsonNode fine = value(day, "pm2_5");
    assertThat(fine.get("automatic").asString()).isEqualTo("32");
    assertThat(fine.get("difference").asString()).isEqualTo("8");
    assertThat(fine.get("percent").asString()).isEqualTo("25.0");
    assertThat(fine.get("exceeds").isNull()).as("the index judges these, not the sample").isTrue();
    assertThat(value(day, "tsp").get("exceeds").asBoolean()).isTrue();
    assertThat(value(day, "nox").get("exceeds").asBoolean()).as("equal keeps it").isFalse();
    assertThat(value(day, "bap").get("exceeds").asBoolean()).isFalse();
    assertThat(value(day, "bap").get("below").asBoolean()).isTrue();
    assertThat(value(day, "pb").get("limit").isNull()).isTrue();

    JsonNode next = samples().get("items").get(0);
    assertThat(value(next, "pm2_5").get("automatic").isNull()).isTrue();
    assertThat(value(next, "pm2_5").get("difference").isNull()).isTrue();
    assertThat(value(next, "nox").get("exceeds").asBoolean()).isTrue();
    assertThat(value(next, "bap").get("exceeds").asBoolean()).isTrue();
    assertThat(aqi()).as("nothing of it reaches the index").isEqualTo(51);
    assertThat(get("/api/public/air/days?station=HAND" + OCTOBER).get("items").size()).isEqualTo(1);
  }

  @Test
  void aQuarterOfLeadCountsWithFifteenDays() {
    station("LEAD", "330424");
    StringBuilder file = new StringBuilder("station,date,pb\n");
    for (int day = 1; day <= 14; day++) {
      file.append("LEAD,2026-10-%02d,1.2\n".formatted(day));
    }
    bring("air/samples/import", file.toString(), tokens.admin());
    await().atMost(SOON).until(() -> quarter().get("days").asInt() == 14);
    assertThat(quarter().get("exceeds").isNull()).isTrue();
    bring("air/samples/import", "station,date,pb\nLEAD,2026-11-01,1.2\n", tokens.admin());
    await().atMost(SOON).until(() -> quarter().get("days").asInt() == 15);
    assertThat(quarter().get("mean").asString()).isEqualTo("1.2");
    assertThat(quarter().get("limit").asString()).isEqualTo("1.0");
    assertThat(quarter().get("exceeds").asBoolean()).isTrue();
  }

  @Test
  void aFileWithOneFaultIsNotTakenAtAll() {
    station("WRONG", "330421");
    String bad = "station,date,tsp\nWRONG,2026-10-01,120\nWRONG,2026-10-02,much\n";
    Http.Answer refused = bring("air/samples/import", bad, tokens.officer("330421"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("type").asString()).endsWith("air-samples-faulty");
    assertThat(refused.json().at("/errors/0/line").asInt()).isEqualTo(3);
    assertThat(refused.json().at("/errors/0/column").asString()).isEqualTo("tsp");
    String good = bad.replace("much", "130");
    assertThat(error(good.replace("tsp", "smoke"))).contains("smoke");
    assertThat(error(good.replace("WRONG", "NOBODY"))).contains("NOBODY");
    assertThat(error(good.replace("10-02", "10-01"))).contains("两次");
    assertThat(error(good.replace("2026", "2027"))).contains("还没有结束");
    assertThat(error("")).contains("空");
    assertThat(bring("air/samples/import", good, tokens.officer("330481")).status())
        .as("another county")
        .isEqualTo(400);
    assertThat(bring("air/samples/import", good, tokens.enterprise("91330481MA2YGJ0001")).status())
        .isEqualTo(403);
    assertThat(get("/api/public/air/samples?station=WRONG" + OCTOBER).get("items").isEmpty())
        .isTrue();
    Http.Answer area =
        Http.port(port).get("/api/public/air/samples?station=330424" + OCTOBER, null);
    assertThat(area.status()).isEqualTo(400);
  }

  private String error(String csv) {
    return bring("air/samples/import", csv, tokens.admin())
        .json()
        .at("/errors/0/message")
        .asString();
  }

  private int aqi() {
    JsonNode days = get("/api/public/air/days?station=HAND" + OCTOBER).get("items");
    return days.isEmpty() ? 0 : days.get(0).get("aqi").asInt();
  }

  private JsonNode samples() {
    return get("/api/public/air/samples?station=HAND" + OCTOBER);
  }

  private JsonNode quarter() {
    return get("/api/public/air/samples?station=LEAD" + OCTOBER)
        .get("periods")
        .valueStream()
        .filter(each -> each.get("period").asString().equals("2026-Q4"))
        .findFirst()
        .orElse(JsonMapper.shared().readTree("{\"days\":0}"));
  }

  private static JsonNode value(JsonNode day, String item) {
    return day.get("values")
        .valueStream()
        .filter(each -> each.get("item").asString().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private Http.Answer bring(String where, String csv, String token) {
    return Http.port(port)
        .post(
            "/api/monitoring/" + where,
            token,
            JsonMapper.shared()
                .writeValueAsString(Map.of("name", "a file", "csv", csv, "registeredOnly", false)));
  }

  private void station(String id, String area) {
    String body =
        """
        {"id":"%s","name":{"zh":"%s","en":"%s"},"kind":"AIR","level":"CITY","area":"%s",
         "lon":120.7,"lat":30.7,"at":"2018-01-01T00:00:00Z"}"""
            .formatted(id, id, id, area);
    assertThat(Http.port(port).post("/api/monitoring/stations", tokens.admin(), body).status())
        .isEqualTo(201);
    await()
        .atMost(SOON)
        .until(
            () ->
                Http.port(port)
                    .get("/api/monitoring/stations", tokens.admin())
                    .body()
                    .contains("\"id\":\"" + id + "\""));
  }

  private JsonNode get(String path) {
    Http.Answer answer = Http.port(port).get(path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
