package cn.yunguanjia.monitoring.alert;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A live value above the limit raises an alert before its hour is judged. */
@ContextTest
class AlertsTest {
  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired Clock clock;
  @LocalServerPort int port;
  private Factory firm;
  private OffsetDateTime now;

  @BeforeEach
  void aFirm() {
    firm = Factory.withPermit(frames, decisions, tokens, port);
    now = CityTime.local(clock.instant()).withSecond(0).withNano(0);
  }

  @Test
  void oneAlertAnHourAndFactorThatOnlyGetsGraver() {
    firm.sample(now.minusMinutes(9), "81", "N");
    await().atMost(SOON).until(() -> grades().equals(List.of("YELLOW")));
    firm.sample(now.minusMinutes(8), "165", "N");
    await().atMost(SOON).until(() -> grades().equals(List.of("RED")));
    firm.sample(now.minusMinutes(7), "85", "N");
    firm.sample(now.minusMinutes(6), "20", "N");
    firm.hour(now.minusHours(3), "10", "N");
    await().atMost(SOON).until(() -> firm.series(Factory.COD, "hour").get("points").size() == 1);
    assertThat(grades()).containsExactly("RED");
    var why = firm.get("/api/explain/alert/" + alerts().get(0).get("alertId").asString());
    assertThat(why.get("value").asString()).isEqualTo("165");
    assertThat(why.get("rule").get("official").asBoolean()).isFalse();
  }

  @Test
  void neitherOldNorMarkedValuesRaiseOne() {
    firm.sample(now.minusHours(2), "500", "N");
    firm.sample(now.minusMinutes(9), "500", "C");
    firm.sample(now.minusMinutes(8), "79", "N");
    await().atMost(SOON).until(() -> firm.series(Factory.COD, "raw").get("points").size() == 3);
    assertThat(alerts()).isEmpty();
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
  }

  private List<String> grades() {
    return alerts().valueStream().map(a -> a.get("grade").asString()).toList();
  }

  private JsonNode alerts() {
    return firm.get("/api/monitoring/alerts?uscc=" + firm.uscc()).get("items");
  }
}
