package cn.yunguanjia.monitoring.explain;

import static cn.yunguanjia.monitoring.Factory.COD;
import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.transmission.EffectiveTransmission;
import cn.yunguanjia.monitoring.transmission.Rate;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Readings, and what is made of them, answer why they are what they are. */
@ContextTest
class ExplainedTest {
  private static final OffsetDateTime MIDNIGHT = OffsetDateTime.parse("2026-11-18T00:00:00+08:00");
  private static final OffsetDateTime EIGHT = MIDNIGHT.plusHours(8);

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired EffectiveTransmission transmission;
  @LocalServerPort int port;
  private Factory firm;

  @BeforeEach
  void aFirm() {
    firm = Factory.withPermit(frames, decisions, tokens, port);
  }

  @Test
  void aMeanOfOurOwnNamesItsInputsItsClauseAndItsValidity() {
    for (int minute = 0; minute < 60; minute += 10) {
      firm.upload(
          Command.REALTIME_DATA,
          EIGHT.plusMinutes(minute),
          "Rtd",
          COD + "=" + (minute == 20 ? "500" : "40"),
          "w00000=" + (minute == 20 ? "3" : "1"));
    }
    // (5·40·1 + 500·3) / 8
    await().atMost(SOON).until(() -> hours().size() == 1);
    assertThat(hours().get(0).get("value").asString()).isEqualTo("212.5");
    JsonNode why = why("hour", EIGHT);
    assertThat(why.get("value").asString()).isEqualTo("212.5 mg/L");
    assertThat(why.get("rule").get("clause").asString()).isEqualTo("D.1.2.3");
    assertThat(why.get("rule").get("text").toString()).contains("6 of 6 values are valid");
    // six concentrations, six flows, the limit in force
    assertThat(why.get("inputs").size()).isEqualTo(13);
    String link = why.get("inputs").get(2).get("link").asString();
    assertThat(link).startsWith("reading:" + firm.outlet() + "~w01018~raw~");
    JsonNode deeper = firm.get("/api/explain/reading/" + link.substring("reading:".length()));
    assertThat(deeper.get("value").asString()).isEqualTo("500 mg/L");
    assertThat(deeper.get("inputs").get(0).get("link").asString()).contains("/frames/");

    String curve =
        "/api/monitoring/curve?outlet=%s&factor=%s&from=2026-11-01T00:00:00Z&to=2026-11-20T00:00:00Z&parts="
            .formatted(firm.outlet(), COD);
    await().atMost(SOON).until(() -> firm.get(curve + 1).get("parts").size() == 1);
    JsonNode part = firm.get(curve + 1).get("parts").get(0);
    assertThat(part.get("highest").asString()).isEqualTo("500");
    assertThat(part.get("highestAt").asString()).isEqualTo("2026-11-18T08:20:00+08:00");
    assertThat(part.get("lowest").asString()).isEqualTo("40");
    assertThat(part.get("values").asInt()).isEqualTo(6);
    assertThat(Http.port(port).get(curve + 9999, tokens.admin()).status()).isEqualTo(400);
    assertThat(Http.port(port).get(curve + 1, tokens.officer("330483")).status()).isEqualTo(404);
  }

  @Test
  void aConvertedValueShowsWhatWasSent() {
    String unit = "{\"factor\":\"w01018\",\"unit\":\"g/L\",\"from\":\"2026-11-01T00:00:00+08:00\"}";
    String units = "/api/monitoring/devices/" + firm.mn() + "/units";
    assertThat(firm.post(units, firm.asOfficer(), unit).status()).isEqualTo(201);
    await().atMost(SOON).until(() -> firm.get(units).get("items").size() == 1);
    firm.hour(EIGHT, "0.231", "N");
    await().atMost(SOON).until(() -> firm.findings().size() == 1);
    JsonNode sent = why("hour", EIGHT).get("inputs").get(0);
    assertThat(sent.get("value").asString()).isEqualTo("0.231 g/L");
    assertThat(sent.get("state").get("en").asString()).isEqualTo("0.231 g/L → 231 mg/L");
    String id = "/api/explain/reading/" + firm.outlet() + "~w01018~hour~" + EIGHT;
    assertThat(Http.port(port).get(id, tokens.officer("330483")).status()).isEqualTo(404);
    assertThat(Http.port(port).get(id, firm.asHolder()).status()).isEqualTo(200);
    assertThat(Http.port(port).get("/api/explain/reading/what", tokens.admin()).status())
        .isEqualTo(404);
    assertThat(why("hour", EIGHT).get("events").get(0).get("name").asString())
        .isEqualTo("monitoring.ExceedanceConfirmed");
    assertThat(why("hour", EIGHT).get("events").get(0).get("id").asString()).isNotBlank();
  }

  @Test
  void aFirmOpensTheFramesOfItsOwnOutletsAndOfNoOthers() {
    firm.hour(EIGHT, "20", "N");
    await().atMost(SOON).until(() -> hours().size() == 1);
    String frame = why("hour", EIGHT).get("inputs").get(0).get("link").asString();
    Http http = Http.port(port);
    assertThat(http.get(frame, firm.asHolder()).json().get("text").asString())
        .contains(COD + "-Avg=20");
    assertThat(http.get(frame, firm.asOfficer()).status()).isEqualTo(200);
    assertThat(http.get(frame, tokens.enterprise("91330481MA2YGJ0999")).status()).isEqualTo(404);
    assertThat(http.get(frame, tokens.officer("330483")).status())
        .as("an officer of another county")
        .isEqualTo(404);
    assertThat(http.get(frame, null).status()).isEqualTo(401);
  }

  @Test
  void aMarkOverAReadingIsAmongItsEvents() {
    firm.hour(EIGHT, "20", "N");
    await().atMost(SOON).until(() -> hours().size() == 1);
    String mark =
        """
        {"outlet":"%s","from":"%s","to":"%s","state":"M","reason":"pump changed",
         "evidence":"work order 7"}\
        """
            .formatted(firm.outlet(), EIGHT, EIGHT.plusHours(1));
    assertThat(firm.post("/api/monitoring/marks", firm.asHolder(), mark).status()).isEqualTo(201);
    await().atMost(SOON).until(() -> why("hour", EIGHT).get("events").size() > 0);
    JsonNode event = why("hour", EIGHT).get("events").get(0);
    assertThat(event.get("name").asString()).isEqualTo("monitoring.OutletMarked");
    assertThat(event.at("/text/en").asString()).contains("pump changed");
    assertThat(event.get("id").asString()).isNotBlank();
    JsonNode listed = firm.get("/api/monitoring/marks?uscc=" + firm.uscc()).get("items").get(0);
    assertThat(listed.at("/enterprise/zh").asString()).isNotBlank();
    String accept = "/api/monitoring/marks/" + listed.get("markId").asString() + "/accept";
    // the list can know a mark a moment before its id does
    await()
        .atMost(SOON)
        .until(
            () ->
                firm.post(accept, firm.asOfficer(), "{\"note\":\"seen on site\"}").status() == 200);
    await()
        .atMost(SOON)
        .until(() -> why("hour", EIGHT).get("events").toString().contains("seen on site"));
    assertThat(why("hour", EIGHT).get("events").toString())
        .contains("monitoring.OutletMarkAccepted");
  }

  @Test
  void whatLeftTheOutletIsMeanTimesFlow() {
    firm.upload(Command.HOUR_DATA, EIGHT, "Avg", COD + "=50", "w00000=10");
    firm.upload(Command.HOUR_DATA, EIGHT.plusHours(1), "Avg", COD + "=50");
    await().atMost(SOON).until(() -> hours().size() == 2);
    JsonNode day =
        firm.get(
                "/api/monitoring/emissions?outlet=%s&factor=%s&from=2026-11-18&to=2026-11-18"
                    .formatted(firm.outlet(), COD))
            .get("items")
            .get(0);
    assertThat(day.get("volume").asString()).isEqualTo("36");
    assertThat(day.get("kilograms").asString()).isEqualTo("1.8");
    assertThat(day.get("hours").asInt()).isEqualTo(1);
    assertThat(day.get("byHour").get(1).get("kilograms").isNull()).isTrue();
  }

  @Test
  void whatTheDeviceAddsUpStandsBesideWhatItsMeansMake() {
    List<String> means = List.of(COD + "=50", "w00000=10");
    firm.hour(EIGHT, means, List.of("w00000=36.0", COD + "=1.79"));
    await().atMost(SOON).until(() -> hours().size() == 1);
    JsonNode day = emissions(COD).get("items").get(0);
    assertThat(day.at("/told/byHours").asString()).isEqualTo("1.79");
    assertThat(day.at("/told/compared").asString()).isEqualTo("1.8");
    assertThat(day.at("/told/difference").asString()).isEqualTo("-0.0056");
    assertThat(emissions(COD).get("disagrees").size()).isZero();
    assertThat(emissions(COD).get("tolerance").asString()).isEqualTo("0.1");

    firm.hour(EIGHT, means, List.of("w00000=22.3", COD + "=1.79"));
    await().atMost(SOON).until(() -> emissions("w00000").get("disagrees").size() == 1);
    JsonNode flow = emissions("w00000").get("items").get(0);
    assertThat(flow.get("volume").asString()).isEqualTo("36");
    assertThat(flow.get("kilograms").isNull()).isTrue();
    assertThat(flow.at("/told/byHours").asString()).as("what was told last").isEqualTo("22.3");
  }

  private JsonNode emissions(String factor) {
    return firm.get(
        "/api/monitoring/emissions?outlet=%s&factor=%s&from=2026-11-18&to=2026-11-18"
            .formatted(firm.outlet(), factor));
  }

  @Test
  void theEffectiveTransmissionCountsWhatWasDueCameAndIsValid() {
    String logger =
        "{\"mn\":\"%s-B\",\"uscc\":\"%s\",\"outlet\":\"DW001\",\"st\":\"32\",\"at\":\"2026-11-18T00:00:00+08:00\"}"
            .formatted(firm.mn(), firm.uscc());
    assertThat(firm.post("/api/monitoring/devices", tokens.admin(), logger).status())
        .isEqualTo(201);
    for (int h = 0; h < 22; h++) {
      firm.hour(MIDNIGHT.plusHours(h), "20", h < 2 ? "M" : "N");
    }
    await().atMost(SOON).until(() -> hours().size() == 22);
    await().atMost(SOON).until(() -> rate().get("due").asInt() == 24);
    assertThat(rate().get("received").asInt()).isEqualTo(22);
    assertThat(rate().get("valid").asInt()).isEqualTo(20);
    assertThat(rate().get("marked").asInt()).isEqualTo(2);
    assertThat(rate().get("transmission").asString()).isEqualTo("0.9167");
    assertThat(rate().get("validity").asString()).isEqualTo("0.9091");
    assertThat(rate().get("effective").asString()).isEqualTo("0.8333");
    Rate ofAll =
        transmission
            .ofAll(YearMonth.of(2026, 11), Instant.parse("2026-11-18T16:10:00Z"))
            .get(firm.outlet());
    assertThat(ofAll).as("the same in the picture of all").isEqualTo(new Rate(24, 22, 20, 2));
    String stopped =
        """
        {"outlet":"%s","from":"2026-11-18T22:00:00+08:00","to":"2026-11-19T00:00:00+08:00",
         "state":"F","reason":"no waste water","evidence":"shift log 8"}\
        """
            .formatted(firm.outlet());
    assertThat(firm.post("/api/monitoring/marks", firm.asHolder(), stopped).status())
        .isEqualTo(201);
    await().atMost(SOON).until(() -> rate().get("due").asInt() == 22);
    assertThat(rate().get("effective").asString()).isEqualTo("0.9091");
    // what came after is due, too, as time goes on
    String later = "/api/monitoring/transmission?uscc=" + firm.uscc() + "&month=2026-11";
    assertThat(firm.get(later).get("rate").get("due").asInt()).isGreaterThan(22);
    assertThat(firm.get(later).get("reached").asBoolean()).isFalse();
    assertThat(firm.get(later).get("official").asBoolean()).isFalse();
    Http http = Http.port(port);
    assertThat(http.get(later, firm.asHolder()).status()).isEqualTo(200);
    assertThat(http.get(later, tokens.enterprise("91330481MA2YGJ0999")).status()).isEqualTo(404);
    assertThat(http.get(later.replace("2026-11", "Nov"), tokens.admin()).status()).isEqualTo(400);
  }

  private JsonNode rate() {
    return firm.get(
            "/api/monitoring/transmission?uscc=%s&month=2026-11&asOf=2026-11-18T16:10:00Z"
                .formatted(firm.uscc()))
        .get("rate");
  }

  private JsonNode hours() {
    return firm.series(COD, "hour").get("points");
  }

  private JsonNode why(String resolution, OffsetDateTime time) {
    return firm.get(
        "/api/explain/reading/%s~%s~%s~%s"
            .formatted(firm.outlet(), COD, resolution, time.toInstant()));
  }
}
