package cn.yunguanjia.monitoring.alert;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.SuspicionDismissed;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.language.monitoring.SuspicionRaised;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Suspected data asks an officer to look, and tells the firm nothing. */
@ContextTest
class SuspicionAlertsTest {
  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @Autowired AlertClocks clocks;
  @LocalServerPort int port;
  private Factory firm;
  private Instant before;
  private String suspicionId;

  @BeforeEach
  void aFirm() {
    before = clock.instant();
    firm = Factory.withPermit(frames, decisions, tokens, port);
    suspicionId = UUID.randomUUID().toString();
  }

  @AfterEach
  void itIsTheSameTimeForEverybody() {
    clock.set(before);
  }

  @Test
  void anOfficerIsAskedAndSettlingItEndsTheAlert() {
    raise(70, before);
    String here = tokens.officer("330481");
    await().atMost(SOON).until(() -> mine(here).size() == 1);
    JsonNode alert = mine(here).get(0);
    assertThat(alert.get("grade").asString()).isEqualTo("ORANGE");
    assertThat(alert.get("suspicionId").asString()).isEqualTo(suspicionId);
    assertThat(alert.at("/suspicion/zh").asString()).isEqualTo("数值长时间不变");
    assertThat(alert.get("uscc").isNull()).isTrue();
    JsonNode why = firm.get("/api/explain/alert/" + alert.get("alertId").asString());
    assertThat(why.at("/title/zh").asString()).isEqualTo("数据可疑：数值长时间不变");
    assertThat(why.at("/rule/text/zh").asString()).contains("不告知排污单位");

    raise(95, before);
    await().atMost(SOON).until(() -> all().get(0).get("grade").asString().equals("RED"));
    assertThat(all()).hasSize(1);

    record(
        new SuspicionDismissed(
            suspicionId,
            firm.uscc(),
            firm.outlet(),
            "330481",
            SuspicionKind.FLAT_LINE,
            "更换试剂",
            "officer",
            before));
    await().atMost(SOON).until(() -> all().get(0).get("state").asString().equals("CLOSED"));
    assertThat(all().get(0).get("closedBy").asString()).isEqualTo("DISMISSED");
  }

  @Test
  void theFirmAndTheGridSeeNothingOfIt() {
    raise(95, before);
    await().atMost(SOON).until(() -> all().size() == 1);
    String path = "/api/monitoring/alerts/" + all().get(0).get("alertId").asString();
    for (String other :
        List.of(firm.asHolder(), tokens.with("walker", List.of("grid"), List.of("330481")))) {
      assertThat(items("/api/monitoring/alerts?uscc=" + firm.uscc(), other)).isEmpty();
      assertThat(Http.port(port).get(path, other).status()).isEqualTo(404);
      assertThat(Http.port(port).post(path + "/acknowledge", other, "").status()).isEqualTo(404);
    }
  }

  @Test
  void nobodyAcknowledgesAndItRisesToTheCity() {
    raise(70, before);
    await().atMost(SOON).until(() -> all().size() == 1);
    clock.advance(Duration.ofHours(1));
    clocks.look();
    await().atMost(SOON).until(() -> all().get(0).get("grade").asString().equals("RED"));
    assertThat(all().get(0).at("/recipients/0").asString()).isEqualTo("CITY");
  }

  @Test
  void whatIsWeakOrLongAgoOnlyStandsInTheList() {
    raise(59, before);
    String weak = suspicionId;
    suspicionId = UUID.randomUUID().toString();
    raise(95, before.minus(Duration.ofDays(3)));
    suspicionId = UUID.randomUUID().toString();
    raise(60, before);
    await().atMost(SOON).until(() -> all().size() == 1);
    assertThat(all().get(0).get("suspicionId").asString())
        .isEqualTo(suspicionId)
        .isNotEqualTo(weak);
  }

  private void raise(int strength, Instant at) {
    record(
        new SuspicionRaised(
            suspicionId,
            firm.uscc(),
            firm.outlet(),
            "330481",
            SuspicionKind.FLAT_LINE,
            Factory.COD,
            at.minus(Duration.ofHours(20)),
            at.minus(Duration.ofHours(2)),
            strength,
            "r",
            "e",
            at));
  }

  private void record(DomainEvent event) {
    decisions.record(List.of(event), new Origin("test", "admin", null));
  }

  private JsonNode all() {
    return items("/api/monitoring/alerts?kind=SUSPICION&uscc=" + firm.uscc(), tokens.admin());
  }

  private JsonNode mine(String token) {
    return items("/api/monitoring/alerts?recipient=mine&uscc=" + firm.uscc(), token);
  }

  private JsonNode items(String path, String token) {
    return Http.port(port).get(path, token).json().get("items");
  }
}
