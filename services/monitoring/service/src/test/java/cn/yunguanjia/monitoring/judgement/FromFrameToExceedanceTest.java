package cn.yunguanjia.monitoring.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.SystemType;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A frame in the log becomes a judged mean, and a correction takes the finding back. */
@ContextTest
class FromFrameToExceedanceTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final OffsetDateTime HOUR = OffsetDateTime.parse("2026-11-20T08:00:00+08:00");

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired FindingsView findings;
  @LocalServerPort int port;

  private static int firms = 100;
  private String uscc;
  private String mn;

  @BeforeEach
  void aFirmWithABoiler() {
    uscc = "91330483MA2YGJ0" + ++firms;
    mn = "YGJTEST" + firms;
    String permitNo = uscc + "001P";
    decisions.record(
        List.of(
            new PermitIssued(
                permitNo,
                uscc,
                "330483",
                "KEY",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 12, 31),
                List.of(
                    new Limit(
                        "DA001",
                        "a21002",
                        AveragingPeriod.HOUR,
                        null,
                        new BigDecimal("50"),
                        "mg/m³",
                        "GB 13271-2014",
                        "表3",
                        new BigDecimal("6"))),
                Instant.parse("2026-01-01T00:00:00Z"))),
        new Origin("test", "admin", null));
    var registered =
        Http.port(port)
            .post(
                "/api/monitoring/devices",
                tokens.officer("330400"),
                "{\"mn\":\"%s\",\"uscc\":\"%s\",\"outlet\":\"DA001\",\"st\":\"31\"}"
                    .formatted(mn, uscc));
    assertThat(registered.status()).isEqualTo(201);
    await().atMost(SOON).until(() -> wall().contains("330483"));
    // a mean of the very hour in which a permit becomes known is not looked back at
    await().atMost(SOON).until(() -> series().get("limit").size() == 1);
  }

  @Test
  void aMeanAboveTheLimitAtReferenceOxygenIsConfirmedAndExplained() throws Exception {
    // 40 at 9 % oxygen is 50 at 6 %: equal to the limit; 48 becomes 60
    send(HOUR, "40", "9", "N");
    send(HOUR.plusHours(1), "48", "9", "N");
    await().atMost(SOON).until(() -> exceedances().get("items").size() == 1);
    var found = exceedances().get("items").get(0);
    assertThat(found.get("value").asString()).isEqualTo("60");
    assertThat(found.get("multiple").asString()).isEqualTo("0.2000");
    assertThat(found.get("start").asString()).isEqualTo("2026-11-20T09:00:00+08:00");
    var why =
        Http.port(port)
            .get("/api/public/explain/exceedance/" + found.get("exceedanceId").asString(), null);
    assertThat(why.status()).isEqualTo(200);
    assertThat(why.json().get("rule").get("id").asString()).isEqualTo("GB 13271-2014");
  }

  @Test
  void lateOxygenTellsWhatItMakesOfAnotherMeanAndOfItsJudgement() throws Exception {
    // 48 is 60 at 9 % oxygen and 48 at 6 %
    read("a21002", HOUR, "48");
    read("a21002", HOUR.plusHours(3), "10");
    await().atMost(SOON).until(() -> series().get("points").size() == 2);
    read("a19001", HOUR, "9");
    await().atMost(SOON).until(() -> oxygenTold().equals(List.of("null 60 CONFIRMED")));
    read("a19001", HOUR, "6");
    await()
        .atMost(SOON)
        .until(() -> oxygenTold().equals(List.of("60 48 WITHDRAWN", "null 60 CONFIRMED")));
    JsonNode latest = corrections("a21002").get(0);
    assertThat(latest.get("causeText").get("zh").asString()).contains("氧含量");
    assertThat(latest.at("/after/frames").size()).as("mean and oxygen").isEqualTo(2);
    assertThat(latest.get("exceedanceId").asString()).isNotBlank();
    read("a19001", HOUR.plusHours(3), "6");
    read("a19001", HOUR.plusHours(5), "6");
    read("a21002", HOUR.plusHours(5), "11");
    await().atMost(SOON).until(() -> series().get("points").size() == 3);
    assertThat(oxygenTold()).as("oxygen of the moment corrects nothing").hasSize(2);
  }

  @RepeatedTest(3)
  void meansAndOxygensInAnyOrderEndAlike() throws Exception {
    List<String[]> sent = new ArrayList<>();
    for (int hour = 0; hour < 6; hour++) {
      sent.add(new String[] {"a21002", Integer.toString(hour), "48"});
      sent.add(new String[] {"a19001", Integer.toString(hour), hour % 2 == 0 ? "9" : "6"});
    }
    Collections.shuffle(sent, new Random());
    for (String[] each : sent) {
      read(each[0], HOUR.plusHours(Long.parseLong(each[1])), each[2]);
    }
    await().atMost(SOON).until(() -> confirmed().size() == 3);
    assertThat(confirmed()).containsExactlyInAnyOrder("08 60", "10 60", "12 60");
    for (JsonNode each : corrections("a21002")) {
      String hour = each.get("start").asString().substring(11, 13);
      String effect = each.get("effect").asString("null");
      assertThat(effect)
          .as("48 breaks the limit at 9 %% oxygen and keeps it at 6 %%: %s", each)
          .isEqualTo(
              Integer.parseInt(hour) % 2 == 0 && becameComparable(each) ? "CONFIRMED" : "null");
    }
  }

  /** A late mean does so only where its oxygen was there before it. */
  private static boolean becameComparable(JsonNode correction) {
    return correction.get("cause").asString().equals("OXYGEN")
        || !correction.get("effect").isNull();
  }

  private List<String> confirmed() {
    List<String> found = new ArrayList<>();
    for (JsonNode each : exceedances().get("items")) {
      if (each.get("state").asString().equals("CONFIRMED")) {
        found.add(
            each.get("start").asString().substring(11, 13) + " " + each.get("value").asString());
      }
    }
    return found;
  }

  /** What corrections by oxygen say of the converted value and of the judgement, latest first. */
  private List<String> oxygenTold() {
    List<String> told = new ArrayList<>();
    for (JsonNode each : corrections("a21002")) {
      if (each.get("cause").asString().equals("OXYGEN")) {
        told.add(
            String.join(
                " ",
                each.at("/before/converted").asString("null"),
                each.at("/after/converted").asString("null"),
                each.get("effect").asString("null")));
      }
    }
    return told;
  }

  private JsonNode corrections(String factor) {
    return Http.port(port)
        .get(
            "/api/monitoring/outlets/%s:DA001/corrections?factor=%s&from=2026-11-19T00:00:00Z&to=2026-11-22T00:00:00Z"
                .formatted(uscc, factor),
            tokens.admin())
        .json()
        .get("items");
  }

  private void read(String factor, OffsetDateTime hour, String value) throws InterruptedException {
    append(frame(hour).reading(factor, "Avg", value, "N").bytes());
  }

  @Test
  void theSameFrameTwiceIsOneFindingAndACorrectionWithdrawsIt() throws Exception {
    send(HOUR, "90", "6", "N");
    send(HOUR, "90", "6", "N");
    await().atMost(SOON).until(() -> exceedances().get("items").size() == 1);
    send(HOUR, "30", "6", "N");
    await()
        .atMost(SOON)
        .until(() -> "WITHDRAWN".equals(exceedances().get("items").get(0).get("state").asString()));
  }

  @Test
  void markedDataAndImpossibleOxygenAreNotJudged() throws Exception {
    send(HOUR, "90", "6", "C");
    send(HOUR.plusHours(1), "90", "21", "N");
    send(HOUR.plusHours(2), "90", "6", "N");
    await().atMost(SOON).until(() -> exceedances().get("items").size() == 1);
    assertThat(exceedances().get("items").get(0).get("start").asString())
        .isEqualTo("2026-11-20T10:00:00+08:00");
  }

  @Test
  void theCurveShowsEveryHourWithItsLimitAndTheFrameBehindIt() throws Exception {
    send(HOUR.plusHours(1), "48", "6", "N");
    send(HOUR, "40", "6", "N");
    await().atMost(SOON).until(() -> series().get("points").size() == 2);
    var points = series().get("points");
    assertThat(points.get(0).get("value").asString()).isEqualTo("40");
    assertThat(series().get("limit").get(0).get("max").asString()).isEqualTo("50");
    long frame = points.get(0).get("frameIds").get(0).asLong();
    assertThat(Http.port(port).get("/api/monitoring/frames/" + frame, tokens.admin()).body())
        .contains("a21002-Avg=40");
    assertThat(wall()).contains("\"value\":\"48\"");
  }

  @Test
  void anotherCountysOfficerAndAnotherFirmSeeNothing() throws Exception {
    send(HOUR, "90", "6", "N");
    await().atMost(SOON).until(() -> exceedances().get("items").size() == 1);
    Http http = Http.port(port);
    String path = "/api/monitoring/exceedances?uscc=" + uscc;
    assertThat(http.get(path, tokens.officer("330481")).json().get("items").size()).isZero();
    assertThat(http.get(path, tokens.enterprise("91330481MA2YGJ0000")).json().get("items").size())
        .isZero();
    assertThat(http.get(path, tokens.enterprise(uscc)).json().get("items").size()).isEqualTo(1);
    var bad =
        http.get(
            "/api/monitoring/series?outlet=x&factor=a21002&from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z",
            tokens.admin());
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.json().get("field").asString()).isEqualTo("outlet");
    var days =
        http.get("/api/monitoring/days?outlet=a:b&from=2026-11-01&to=2026-11-30", tokens.admin());
    assertThat(days.status()).isEqualTo(400);
    assertThat(days.json().get("field").asString()).isEqualTo("outlet");
  }

  private void send(OffsetDateTime hour, String value, String oxygen, String flag)
      throws InterruptedException {
    append(
        frame(hour)
            .reading("a21002", "Avg", value, flag)
            .reading("a19001", "Avg", oxygen, "N")
            .bytes());
  }

  private FrameBuilder frame(OffsetDateTime hour) {
    return FrameBuilder.of(Command.HOUR_DATA)
        .version(Version.V2017)
        .qn("20261120100000000")
        .st(SystemType.AIR_SOURCE)
        .pw("123456")
        .mn(mn)
        .dataTime(hour);
  }

  private void append(byte[] frame) throws InterruptedException {
    frames.append(
        new ReceivedFrame(
            Instant.parse("2026-11-20T02:00:00Z"),
            mn,
            "127.0.0.1:1",
            Verdict.ACCEPTED,
            new String(frame).strip().getBytes()),
        () -> {});
  }

  private JsonNode exceedances() {
    return Http.port(port).get("/api/monitoring/exceedances?uscc=" + uscc, tokens.admin()).json();
  }

  private JsonNode series() {
    return Http.port(port)
        .get(
            "/api/monitoring/series?outlet=%s:DA001&factor=a21002&resolution=hour&from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z"
                .formatted(uscc),
            tokens.admin())
        .json();
  }

  private String wall() {
    return Http.port(port).get("/api/monitoring/outlets?uscc=" + uscc, tokens.admin()).body();
  }
}
