package cn.yunguanjia.monitoring.corrections;

import static cn.yunguanjia.monitoring.Factory.COD;
import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Tokens;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is corrected keeps what stood before, and says why and what that did. */
@ContextTest
class CorrectedTest {
  private static final OffsetDateTime MIDNIGHT = OffsetDateTime.parse("2026-11-19T00:00:00+08:00");
  private static final OffsetDateTime EIGHT = MIDNIGHT.plusHours(8);

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @LocalServerPort int port;
  private Factory firm;

  @BeforeEach
  void aFirm() {
    firm = Factory.withPermit(frames, decisions, tokens, port);
  }

  @Test
  void aValueSentAgainKeepsWhatStoodAndWithdrawsTheFinding() {
    firm.hour(EIGHT, "95", "N");
    await().atMost(SOON).until(() -> firm.findings().size() == 1);
    firm.hour(EIGHT, "95", "N");
    firm.hour(EIGHT, "70", "N");
    await().atMost(SOON).until(() -> told().equals(List.of("RESENT 95 70 WITHDRAWN")));
    firm.hour(EIGHT, "90", "N");
    await()
        .atMost(SOON)
        .until(() -> told().equals(List.of("RESENT 70 90 CONFIRMED", "RESENT 95 70 WITHDRAWN")));
    JsonNode latest = firm.corrections().get(0);
    assertThat(latest.get("before").get("frames").get(0).asLong())
        .isLessThan(latest.get("after").get("frames").get(0).asLong());
    await()
        .atMost(SOON)
        .until(
            () -> firm.findings().equals(List.of("2026-11-19T08:00:00+08:00 HOUR 90 CONFIRMED")));
  }

  @Test
  void aBackFillIsJudgedAndVisibleAndRaisesNoAlarm() {
    firm.hour(EIGHT.plusHours(10), "20", "N");
    await().atMost(SOON).until(() -> points("hour").size() == 1);
    firm.hour(EIGHT, "99", "N");
    firm.sample(EIGHT.plusMinutes(5), "500", "N");
    firm.upload(Command.MINUTE_DATA, EIGHT.plusMinutes(10), "Avg", COD + "=500");
    await().atMost(SOON).until(() -> told().equals(List.of("LATE - 99 CONFIRMED")));
    await().atMost(SOON).until(() -> points("raw").size() == 1);
    assertThat(firm.get("/api/monitoring/alerts?uscc=" + firm.uscc()).get("items").size()).isZero();
  }

  @Test
  void aMarkWithdrawsTheFindingAndItsRefusalBringsItBack() {
    firm.hour(EIGHT, "95", "N");
    firm.hour(EIGHT.plusHours(1), "96", "N");
    await().atMost(SOON).until(() -> firm.findings().size() == 2);
    String mark =
        """
        {"outlet":"%s","from":"2026-11-19T08:00:00+08:00","to":"2026-11-19T09:00:00+08:00",
         "state":"C","reason":"quarterly calibration","evidence":"log 2026-17, pictures 3-5"}\
        """
            .formatted(firm.outlet());
    assertThat(firm.post("/api/monitoring/marks", firm.asOfficer(), mark).status()).isEqualTo(404);
    String other = tokens.enterprise("91330481MA2YGJ0999");
    assertThat(firm.post("/api/monitoring/marks", other, mark).status()).isEqualTo(404);
    var made = firm.post("/api/monitoring/marks", firm.asHolder(), mark);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String markId = made.json().get("markId").asString();

    await().atMost(SOON).until(() -> told().equals(List.of("MARKED 95 95 WITHDRAWN")));
    assertThat(points("hour").get(0).get("valid").asBoolean()).isFalse();
    assertThat(points("hour").get(0).get("flag").asString()).isEqualTo("C");
    assertThat(points("hour").get(1).get("valid").asBoolean()).isTrue();

    String refuse = "/api/monitoring/marks/" + markId + "/refuse";
    String why = "{\"reason\":\"the log shows no calibration\"}";
    assertThat(firm.post(refuse, firm.asHolder(), why).status()).isEqualTo(403);
    assertThat(firm.post(refuse, tokens.officer("330483"), why).status()).isEqualTo(403);
    assertThat(firm.post(refuse, firm.asOfficer(), "{}").json().get("type").asString())
        .endsWith("reason-missing");
    assertThat(firm.post(refuse, firm.asOfficer(), why).status()).isEqualTo(200);
    await()
        .atMost(SOON)
        .until(
            () -> told().equals(List.of("MARK_REFUSED 95 95 CONFIRMED", "MARKED 95 95 WITHDRAWN")));
    JsonNode listed = firm.get("/api/monitoring/marks?uscc=" + firm.uscc()).get("items").get(0);
    assertThat(listed.get("status").asString()).isEqualTo("REFUSED");
    assertThat(listed.get("refusal").asString()).contains("no calibration");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(firm.findings())
                    .allMatch(each -> each.endsWith("CONFIRMED"))
                    .hasSize(2));
  }

  @Test
  void aMarkTakesItsSamplesOutOfAMeanOfOurOwn() {
    for (int minute = 0; minute < 60; minute += 5) {
      firm.sample(EIGHT.plusMinutes(minute), minute < 10 ? "900" : "60", "N");
    }
    await().atMost(SOON).until(() -> firm.findings().size() == 1);
    String mark =
        """
        {"outlet":"%s","from":"2026-11-19T08:00:00+08:00","to":"2026-11-19T08:10:00+08:00",
         "state":"M","reason":"probe cleaned","evidence":"work order 3"}\
        """
            .formatted(firm.outlet());
    assertThat(firm.post("/api/monitoring/marks", firm.asHolder(), mark).status()).isEqualTo(201);
    await().atMost(SOON).until(() -> firm.findings().getFirst().endsWith("WITHDRAWN"));
    assertThat(points("hour").get(0).get("value").asString()).isEqualTo("60.0");
    assertThat(points("hour").get(0).get("valid").asBoolean()).isTrue();
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(told()).containsExactly("RECOMPUTED 200.0 60.0 WITHDRAWN"));
  }

  @Test
  void aUnitThatBecomesKnownLateIsAppliedToWhatWasMeasured() {
    firm.hour(EIGHT, "0.231", "N");
    firm.hour(EIGHT.plusHours(1), "0.011", "N");
    await().atMost(SOON).until(() -> points("hour").size() == 2);
    String units = "/api/monitoring/devices/" + firm.mn() + "/units";
    String bad = "{\"factor\":\"w01018\",\"unit\":\"m³/h\",\"from\":\"2026-11-19T00:00:00+08:00\"}";
    assertThat(firm.post(units, firm.asOfficer(), bad).status()).isEqualTo(400);
    String good = "{\"factor\":\"w01018\",\"unit\":\"g/L\",\"from\":\"2026-11-19T08:30:00+08:00\"}";
    assertThat(firm.post(units, firm.asHolder(), good).status()).isEqualTo(403);
    assertThat(firm.post(units, firm.asOfficer(), good).status()).isEqualTo(201);
    await().atMost(SOON).until(() -> told().equals(List.of("UNIT 0.011 11 -")));
    String earlier = good.replace("08:30", "08:00");
    assertThat(firm.post(units, firm.asOfficer(), earlier).status()).isEqualTo(201);
    await().atMost(SOON).until(() -> firm.findings().size() == 1);
    assertThat(firm.findings().getFirst()).contains("HOUR 231 CONFIRMED");
    // and what comes now is converted as it comes
    firm.hour(EIGHT.plusHours(2), "0.5", "N");
    await().atMost(SOON).until(() -> points("hour").size() == 3);
    assertThat(points("hour").get(2).get("value").asString()).isEqualTo("500");
    assertThat(firm.get(units).get("items").size()).isEqualTo(2);
  }

  @Test
  void flowWeighsTheSameWhateverOrderTheDataComesIn() {
    Factory shuffled = Factory.withPermit(frames, decisions, tokens, port);
    List<Runnable> late = new ArrayList<>();
    for (int minute = 0; minute < 60; minute += 5) {
      OffsetDateTime at = EIGHT.plusMinutes(minute);
      String cod = COD + "=" + (60 + minute);
      String flow = "w00000=" + (1 + minute % 3);
      firm.upload(Command.REALTIME_DATA, at, "Rtd", cod, flow);
      late.add(() -> shuffled.upload(Command.REALTIME_DATA, at, "Rtd", cod));
      late.add(() -> shuffled.upload(Command.REALTIME_DATA, at, "Rtd", cod));
      late.add(() -> shuffled.upload(Command.REALTIME_DATA, at, "Rtd", flow));
    }
    Collections.shuffle(late, new Random(7));
    late.subList(0, 20).forEach(Runnable::run);
    await().atMost(SOON).until(() -> of(shuffled).size() == 1);
    late.subList(20, late.size()).forEach(Runnable::run);
    await().atMost(SOON).until(() -> of(firm).size() == 1);
    String timely = of(firm).get(0).get("value").asString();
    // 12 values of which each third weighs 1, 3 and 2: (60·1 + 65·3 + 70·2 + …) / 24 = 88.33
    await().atMost(SOON).until(() -> of(shuffled).get(0).get("value").asString().equals(timely));
    assertThat(timely).isEqualTo("88.3");
  }

  private static JsonNode of(Factory one) {
    return one.series(COD, "hour").get("points");
  }

  private JsonNode points(String resolution) {
    return firm.series(COD, resolution).get("points");
  }

  /** Newest first: cause, value before and after, what became of the finding. */
  private List<String> told() {
    return firm.corrections()
        .valueStream()
        .map(
            c ->
                String.join(
                    " ",
                    c.get("cause").asString(),
                    c.get("before").isNull() ? "-" : c.get("before").get("value").asString(),
                    c.get("after").get("value").asString(),
                    c.get("effect").isNull() ? "-" : c.get("effect").asString()))
        .toList();
  }
}
