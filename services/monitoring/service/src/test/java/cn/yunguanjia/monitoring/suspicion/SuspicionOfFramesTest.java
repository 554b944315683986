package cn.yunguanjia.monitoring.suspicion;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Frames that stand still raise a suspicion; late data takes it back; an officer settles it. */
@ContextTest
class SuspicionOfFramesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-11-11T00:00:00+08:00");
  private static final int HOURS = 9 * 24;
  private static final int FLAT_FROM = HOURS - 30;
  private static final int FLAT_TO = HOURS - 12;

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @Autowired SuspicionWatch watch;
  @LocalServerPort int port;
  private Factory factory;
  private final Random chance = new Random(3);

  @BeforeEach
  void aFirmWhoseCodStoodStillForEighteenHours() {
    factory = Factory.withPermit(frames, decisions, tokens, port);
    for (int h = 0; h < HOURS; h++) {
      boolean flat = h >= FLAT_FROM && h < FLAT_TO;
      factory.hour(BEGIN.plusHours(h), flat ? "41.3" : moving(), "N");
    }
    await()
        .atMost(SOON)
        .until(() -> factory.series("w01018", "hour").get("points").size() == HOURS);
    lookUntilThereIsOne("OPEN");
  }

  @AfterEach
  void backToTheTimeOfAllTests() {
    clock.set(NOW);
  }

  @Test
  void theFlatLineIsRaisedWithItsEvidenceAndWhy() {
    JsonNode found = suspicions("OPEN").get(0);
    assertThat(found.get("kind").asString()).isEqualTo("FLAT_LINE");
    assertThat(found.get("from").asString()).isEqualTo("2026-11-18T18:00:00+08:00");
    assertThat(found.get("to").asString()).isEqualTo("2026-11-19T12:00:00+08:00");

    JsonNode one = factory.get("/api/monitoring/suspicions/" + id());
    assertThat(one.at("/evidence/value").asString()).isEqualTo("41.3");
    assertThat(one.at("/evidence/hours").asInt()).isEqualTo(18);
    assertThat(one.at("/evidence/around").size()).isGreaterThan(60);
    JsonNode why = factory.get("/api/explain/suspicion/" + id());
    assertThat(why.at("/rule/official").asBoolean()).isFalse();
    assertThat(why.at("/inputs/0/value").asString()).isEqualTo("41.3");
    assertThat(why.at("/events/0/name").asString()).isEqualTo("monitoring.SuspicionRaised");
  }

  @Test
  void lateDataThatMovesWithdrawsIt() {
    for (int h = FLAT_FROM; h < FLAT_TO; h++) {
      factory.hour(BEGIN.plusHours(h), moving(), "N");
    }
    await()
        .atMost(SOON)
        .until(
            () ->
                !factory
                    .series("w01018", "hour")
                    .at("/points/190/value")
                    .asString()
                    .equals("41.3"));
    lookUntilThereIsOne("WITHDRAWN");
    assertThat(suspicions("OPEN").size()).isZero();
  }

  @Test
  void anOfficerDismissesItWithAReasonAndNobodyElseDoes() {
    String path = "/api/monitoring/suspicions/" + id();
    String here = tokens.officer("330481");
    assertThat(http().get(path, tokens.enterprise(factory.uscc())).status()).isEqualTo(403);
    assertThat(http().get(path, tokens.officer("330483")).status()).isEqualTo(403);
    assertThat(
            http().post(path + "/dismiss", tokens.officer("330483"), "{\"reason\":\"x\"}").status())
        .isEqualTo(403);
    var empty = http().post(path + "/dismiss", here, "{\"reason\":\" \"}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.json().get("field").asString()).isEqualTo("reason");

    var done = http().post(path + "/dismiss", here, "{\"reason\":\"更换试剂，已核对\"}");
    assertThat(done.json().get("state").asString()).isEqualTo("DISMISSED");
    await().atMost(SOON).until(() -> suspicions("DISMISSED").size() == 1);
    var late = http().post(path + "/take-up", here, "{\"note\":\"看\"}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(http().post(path + "x/take-up", here, "{\"note\":\"看\"}").status()).isEqualTo(404);
  }

  @Test
  void listsRefuseWhatTheyDoNotKnow() {
    var bad = http().get("/api/monitoring/suspicions?kind=ODD", tokens.admin());
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.json().get("field").asString()).isEqualTo("kind");
    assertThat(http().get("/api/monitoring/suspicions?cursor=x", tokens.admin()).status())
        .isEqualTo(400);
    JsonNode page = http().get("/api/monitoring/suspicions?limit=1", tokens.admin()).json();
    assertThat(page.get("items").size()).isEqualTo(1);
    assertThat(page.get("next").isNull()).isEqualTo(page.get("total").asInt() == 1);
  }

  /** Values are readable a moment before their outlet is due, and settle as time goes by. */
  private void lookUntilThereIsOne(String state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              clock.advance(Duration.ofMinutes(1));
              watch.look();
              return suspicions(state).size() == 1;
            });
  }

  private String moving() {
    return "%.1f".formatted(40 + 3 * chance.nextGaussian());
  }

  private String id() {
    return suspicions("OPEN").get(0).get("suspicionId").asString();
  }

  private JsonNode suspicions(String state) {
    return factory
        .get("/api/monitoring/suspicions?state=%s&uscc=%s".formatted(state, factory.uscc()))
        .get("items");
  }

  private Http http() {
    return Http.port(port);
  }
}
