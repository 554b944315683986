package cn.yunguanjia.monitoring.intake;

import static cn.yunguanjia.monitoring.Factory.COD;
import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever order the frames come in, and however often: the same data gives the same answers. */
@ContextTest
class LateAndRepeatedTest {
  private static final OffsetDateTime MIDNIGHT = OffsetDateTime.parse("2026-11-18T00:00:00+08:00");

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @LocalServerPort int port;
  private Factory timely;

  @BeforeEach
  void aFirm() {
    timely = Factory.withPermit(frames, decisions, tokens, port);
  }

  @RepeatedTest(3)
  void shuffledAndRepeatedFramesGiveWhatTimelyOnesGive(RepetitionInfo repetition) {
    Factory other = Factory.withPermit(frames, decisions, tokens, port);
    Random chance = new Random(repetition.getCurrentRepetition());
    List<Integer> hours = new ArrayList<>();
    for (int h = 0; h < 30; h++) {
      timely.hour(MIDNIGHT.plusHours(h), value(h), flag(h));
      hours.add(h);
      if (chance.nextInt(3) == 0) {
        hours.add(h);
      }
    }
    Collections.shuffle(hours, chance);
    hours.forEach(h -> other.hour(MIDNIGHT.plusHours(h), value(h), flag(h)));
    await().atMost(SOON).until(() -> points(timely).size() == 30 && points(other).size() == 30);
    await().atMost(SOON).until(() -> timely.days().size() == 2 && other.days().size() == 2);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(other.findings()).isEqualTo(timely.findings()).isNotEmpty();
              assertThat(days(other)).isEqualTo(days(timely));
            });
    // six hours, and the mean of the day
    assertThat(days(timely).getFirst()).isEqualTo("2026-11-18 24 23 24 7");
  }

  @Test
  void aMeanThatTheDeviceDidNotSendIsMadeFromItsSamplesAndGivesWayToItsOwn() {
    OffsetDateTime eight = MIDNIGHT.plusHours(8);
    for (int minute = 0; minute < 60; minute += 5) {
      timely.sample(eight.plusMinutes(minute), "90", "N");
    }
    await().atMost(SOON).until(() -> timely.findings().size() == 1);
    assertThat(timely.findings().getFirst())
        .isEqualTo("2026-11-18T08:00:00+08:00 HOUR 90.0 CONFIRMED");
    assertThat(points(timely).get(0).get("frameIds").size()).isEqualTo(12);

    timely.hour(eight, "79", "N");
    await().atMost(SOON).until(() -> timely.findings().getFirst().endsWith("WITHDRAWN"));
    timely.sample(eight.plusMinutes(1), "500", "N");
    timely.hour(eight.plusHours(1), "81", "N");
    await().atMost(SOON).until(() -> timely.findings().size() == 2);
    assertThat(points(timely).get(0).get("value").asString()).isEqualTo("79");
  }

  @Test
  void tenMinuteMeansComeBeforeSamplesAndTooFewMakeNoMeanThatCounts() {
    OffsetDateTime eight = MIDNIGHT.plusHours(8);
    for (int ten = 0; ten < 6; ten++) {
      timely.tenMinutes(eight.plusMinutes(ten * 10L), "85");
      timely.sample(eight.plusMinutes(ten * 10L), "10", "N");
    }
    for (int ten = 0; ten < 4; ten++) {
      timely.tenMinutes(eight.plusHours(1).plusMinutes(ten * 10L), "200");
    }
    await().atMost(SOON).until(() -> points(timely).size() == 2);
    assertThat(points(timely).get(1).get("valid").asBoolean()).isFalse();
    await().atMost(SOON).until(() -> timely.findings().size() == 1);
    assertThat(timely.findings().getFirst()).contains("08:00:00").contains("85");
  }

  @Test
  void aDailyMeanIsMadeFromTwentyValidHours() {
    for (int h = 0; h < 20; h++) {
      timely.hour(MIDNIGHT.plusHours(h), "70", "N");
    }
    await().atMost(SOON).until(() -> timely.findings().size() == 1);
    assertThat(timely.findings().getFirst())
        .isEqualTo("2026-11-18T00:00:00+08:00 DAY 70.0 CONFIRMED");
  }

  @Test
  void aPermitThatBecomesKnownLateJudgesWhatHadBeenMeasured() {
    Factory late = Factory.withoutPermit(frames, decisions, tokens, port);
    late.hour(MIDNIGHT, "90", "N");
    late.hour(MIDNIGHT.plusHours(1), "70", "N");
    await().atMost(SOON).until(() -> points(late).size() == 2);
    assertThat(late.findings()).isEmpty();
    late.grant("80", "60", LocalDate.of(2026, 1, 1));
    await().atMost(SOON).until(() -> late.findings().size() == 1);
    assertThat(late.findings().getFirst()).contains("HOUR 90 CONFIRMED");
    await().atMost(SOON).until(() -> days(late).contains("2026-11-18 2 2 2 1"));
  }

  @Test
  void rebuiltReadingsAnswerTheSameAndNothingIsFoundTwice() {
    for (int h = 0; h < 24; h++) {
      timely.hour(MIDNIGHT.plusHours(h), value(h), flag(h));
    }
    timely.hour(MIDNIGHT.plusHours(3), "20", "N");
    await()
        .atMost(SOON)
        .until(() -> timely.findings().stream().filter(f -> f.endsWith("WITHDRAWN")).count() == 1);
    await().atMost(SOON).until(() -> days(timely).equals(List.of("2026-11-18 24 23 24 5")));
    List<String> findings = timely.findings();
    String series = timely.series(COD, "hour").toString();
    Map<String, Long> events = events();

    Http http = Http.port(port);
    String operations = "/api/monitoring/operations";
    assertThat(http.post(operations + "/read-models/readings/rebuild", tokens.admin(), "").status())
        .isEqualTo(202);
    assertThat(timely.series(COD, "hour").toString()).isEqualTo(series);
    await()
        .atMost(SOON)
        .until(
            () -> {
              var states = http.get(operations + "/processors", tokens.admin()).json().get("items");
              return states
                  .valueStream()
                  .filter(s -> s.get("name").asString().equals("readings"))
                  .allMatch(
                      s ->
                          !s.get("rebuilding").asBoolean()
                              && !s.get("processor").asString().equals("readings@1"));
            });
    assertThat(timely.series(COD, "hour").toString()).isEqualTo(series);
    assertThat(timely.findings()).isEqualTo(findings);
    assertThat(events).containsKey("monitoring.ExceedanceConfirmed");
    assertThat(events()).isEqualTo(events);
  }

  @Autowired org.springframework.jdbc.core.JdbcTemplate sql;

  /** How many of each kind speak of this firm; other tests share the log. */
  private Map<String, Long> events() {
    Map<String, Long> events = new TreeMap<>();
    sql.query(
        """
        select payload_type, count(*) from es.domain_event
        where convert_from(payload, 'UTF8') like ? group by payload_type""",
        row -> {
          events.put(row.getString(1), row.getLong(2));
        },
        "%" + timely.uscc() + "%");
    return events;
  }

  /** Above the limit in hours 3, 7, 11 … */
  private static String value(int h) {
    return h % 4 == 3 ? "95.5" : String.valueOf(40 + h);
  }

  private static String flag(int h) {
    return h == 4 ? "M" : "N";
  }

  private static JsonNode points(Factory firm) {
    return firm.series(COD, "hour").get("points");
  }

  private static List<String> days(Factory firm) {
    return firm.days()
        .valueStream()
        .map(
            d ->
                String.join(
                    " ",
                    d.get("day").asString(),
                    d.get("hoursReported").asString(),
                    d.get("hoursValid").asString(),
                    d.get("judged").asString(),
                    d.get("exceeded").asString()))
        .toList();
  }
}
