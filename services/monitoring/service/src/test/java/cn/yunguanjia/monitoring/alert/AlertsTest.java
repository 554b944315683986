package cn.yunguanjia.monitoring.alert;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.silence.SilenceWatch;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A live value above the limit raises an alert, and the alert runs its course. */
@ContextTest
class AlertsTest {
  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @Autowired AlertClocks clocks;
  @Autowired SilenceWatch silence;
  @LocalServerPort int port;
  private Factory firm;
  private Instant before;
  private OffsetDateTime now;

  @BeforeEach
  void aFirm() {
    before = clock.instant();
    firm = Factory.withPermit(frames, decisions, tokens, port);
    now = CityTime.local(before).withSecond(0).withNano(0);
  }

  @AfterEach
  void itIsTheSameTimeForEverybody() {
    clock.set(before);
  }

  @Test
  void oneAlertThatOnlyGetsGraver() {
    firm.sample(now.minusMinutes(9), "81", "N");
    await().atMost(SOON).until(() -> grades().equals(List.of("YELLOW")));
    firm.sample(now.minusMinutes(8), "165", "N");
    await().atMost(SOON).until(() -> grades().equals(List.of("RED")));
    firm.sample(now.minusMinutes(7), "85", "N");
    firm.sample(now.minusMinutes(6), "20", "N");
    firm.hour(now.minusHours(3), "10", "N");
    await().atMost(SOON).until(() -> firm.series(Factory.COD, "hour").get("points").size() == 1);
    assertThat(grades()).containsExactly("RED");
    assertThat(only().get("state").asString()).isEqualTo("RAISED");
    assertThat(only().get("last").get("value").asString()).isEqualTo("20");
    assertThat(only().get("last").get("above").asBoolean()).isFalse();
    var why = firm.get("/api/explain/alert/" + id());
    assertThat(why.get("value").asString()).isEqualTo("165");
    assertThat(why.get("rule").get("official").asBoolean()).isFalse();
    assertThat(why.get("rule").get("text").get("zh").asString()).contains("市级执法人员", "45 分钟");
    assertThat(why.get("events")).hasSize(2);
  }

  @Test
  void neitherOldNorMarkedNorOvertakenValuesRaiseOne() {
    firm.sample(now.minusHours(2), "500", "N");
    firm.sample(now.minusMinutes(9), "500", "C");
    firm.sample(now.minusMinutes(7), "79", "N");
    firm.sample(now.minusMinutes(8), "500", "N");
    await().atMost(SOON).until(() -> firm.series(Factory.COD, "raw").get("points").size() == 4);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void valuesThatKeepTheLimitForHalfAnHourEndIt() {
    firm.sample(now.minusMinutes(50), "90", "N");
    await().atMost(SOON).until(() -> alerts().size() == 1);
    for (int minute = 45; minute > 17; minute -= 5) {
      firm.sample(now.minusMinutes(minute), "60", "N");
    }
    await().atMost(SOON).until(() -> firm.series(Factory.COD, "raw").get("points").size() == 7);
    assertThat(only().get("state").asString()).isEqualTo("RAISED");
    firm.sample(now.minusMinutes(15), "60", "N");
    await().atMost(SOON).until(() -> only().get("state").asString().equals("CLOSED"));
    assertThat(only().get("closedBy").asString()).isEqualTo("BACK_WITHIN");
    firm.sample(now.minusMinutes(5), "95", "N");
    await().atMost(SOON).until(() -> alerts().size() == 2);
  }

  @Test
  void aRestlessAlertGoesUpAndAnOfficerOfItsGradeStopsIt() {
    firm.sample(now.minusMinutes(9), "90", "N");
    await().atMost(SOON).until(() -> alerts().size() == 1);
    clock.advance(Duration.ofHours(2));
    clocks.look();
    await().atMost(SOON).until(() -> grades().equals(List.of("ORANGE")));
    assertThat(only().get("state").asString()).isEqualTo("ESCALATED");
    assertThat(acknowledge(tokens.enterprise(firm.uscc()))).isEqualTo("403 not-a-recipient");
    assertThat(acknowledge(tokens.officer("330402"))).isEqualTo("403 other-area");
    assertThat(acknowledge(tokens.enterprise("91330402MA2YGJ0999"))).isEqualTo("404 no-such-alert");
    assertThat(acknowledge(tokens.with("watcher", List.of("commander"), List.of("330400"))))
        .isEqualTo("403 not-a-recipient");
    assertThat(mine(tokens.officer("330481"))).isEqualTo(1);
    assertThat(acknowledge(tokens.officer("330481"))).isEqualTo("200 ACKNOWLEDGED");
    await().atMost(SOON).until(() -> mine(tokens.officer("330481")) == 0);
    clock.advance(Duration.ofHours(5));
    clocks.look();
    assertThat(grades()).containsExactly("ORANGE");
  }

  @Test
  void theFirmAnswersWithReasonAndMeasure() {
    firm.sample(now.minusMinutes(9), "90", "N");
    await().atMost(SOON).until(() -> alerts().size() == 1);
    String path = "/api/monitoring/alerts/" + id() + "/answer";
    Http http = Http.port(port);
    String words = "{\"reason\":\"进水冲击\",\"measure\":\"加大曝气量\"}";
    assertThat(http.post(path, tokens.officer("330481"), words).body())
        .contains("not-the-enterprise");
    assertThat(http.post(path, tokens.enterprise(firm.uscc()), "{\"reason\":\"x\"}").body())
        .contains("measure-missing", "\"field\":\"measure\"");
    var answered = http.post(path, tokens.enterprise(firm.uscc()), words).json();
    assertThat(answered.get("state").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(answered.get("answer").get("measure").asString()).isEqualTo("加大曝气量");
  }

  @Test
  void anOutletThatFellSilentIsAnAlertUntilItSpeaks() {
    firm.sample(now.minusMinutes(9), "50", "N");
    await().atMost(SOON).until(() -> firm.series(Factory.COD, "raw").get("points").size() == 1);
    clock.advance(Duration.ofHours(5));
    await()
        .atMost(SOON)
        .until(
            () -> {
              silence.look();
              return alerts().size() == 1;
            });
    assertThat(only().get("kind").asString()).isEqualTo("SILENCE");
    assertThat(only().get("factor").isNull()).isTrue();
    assertThat(firm.get("/api/explain/alert/" + id()).get("title").get("zh").asString())
        .contains("不再上传数据");
  }

  @Test
  void aListIsPagedAndRefusesWhatItDoesNotKnow() {
    firm.sample(now.minusMinutes(9), "90", "N");
    Factory other = Factory.withPermit(frames, decisions, tokens, port);
    other.sample(now.minusMinutes(9), "170", "N");
    await().atMost(SOON).until(() -> size("area=330481&state=RAISED&limit=200") >= 2);
    JsonNode first = firm.get("/api/monitoring/alerts?state=RAISED&limit=1");
    JsonNode second =
        firm.get(
            "/api/monitoring/alerts?state=RAISED&limit=1&cursor=" + first.get("next").asString());
    assertThat(first.get("items").get(0).get("alertId"))
        .isNotEqualTo(second.get("items").get(0).get("alertId"));
    assertThat(first.get("items").get(0).get("due").asString())
        .as("the clock that runs out first")
        .isLessThanOrEqualTo(second.get("items").get(0).get("due").asString());
    Http http = Http.port(port);
    for (String bad : List.of("state=LOUD", "grade=PINK", "recipient=his", "cursor=x", "kind=A")) {
      assertThat(http.get("/api/monitoring/alerts?" + bad, tokens.admin()).status()).isEqualTo(400);
    }
  }

  @Test
  void anotherCountysOfficerDoesNotSeeIt() {
    firm.sample(now.minusMinutes(9), "81", "N");
    await().atMost(SOON).until(() -> alerts().size() == 1);
    String path = "/api/monitoring/alerts?uscc=" + firm.uscc();
    Http http = Http.port(port);
    assertThat(http.get(path, tokens.officer("330402")).json().get("items")).isEmpty();
    assertThat(http.get(path, tokens.officer("330481")).json().get("items")).hasSize(1);
    assertThat(http.get(path, tokens.enterprise(firm.uscc())).json().get("items")).hasSize(1);
    assertThat(http.get("/api/monitoring/alerts/" + id(), tokens.officer("330402")).status())
        .isEqualTo(403);
  }

  private int size(String query) {
    return firm.get("/api/monitoring/alerts?" + query).get("items").size();
  }

  private int mine(String token) {
    return Http.port(port)
        .get("/api/monitoring/alerts?recipient=mine&uscc=" + firm.uscc(), token)
        .json()
        .get("items")
        .size();
  }

  private String acknowledge(String token) {
    Http.Answer answer =
        Http.port(port).post("/api/monitoring/alerts/" + id() + "/acknowledge", token, "{}");
    String what =
        answer.status() == 200
            ? answer.json().get("state").asString()
            : answer.json().get("type").asString().replaceAll(".*:", "");
    return answer.status() + " " + what;
  }

  private List<String> grades() {
    return alerts().valueStream().map(a -> a.get("grade").asString()).toList();
  }

  private JsonNode only() {
    return alerts().get(0);
  }

  private String id() {
    return only().get("alertId").asString();
  }

  private JsonNode alerts() {
    return firm.get("/api/monitoring/alerts?uscc=" + firm.uscc()).get("items");
  }
}
