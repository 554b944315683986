package cn.yunguanjia.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Answer;
import cn.yunguanjia.acceptance.platform.DataLogger;
import cn.yunguanjia.acceptance.platform.KilledProcess;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Telegram;
import cn.yunguanjia.acceptance.platform.Until;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A part that stops takes with it what needs it and nothing else, health names it, and when it
 * comes back everything goes on without a restart.
 */
@Tag("slow")
@Order(4)
class StoppedPartsTest {
  private static RunningPlatform platform;
  private static Account admin;
  private static Account officer;
  private static Firm firm;
  private static KilledProcess keycloak;

  private final LocalDateTime hour =
      LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(1).truncatedTo(ChronoUnit.HOURS);

  @BeforeAll
  static void aFirmAtWork() {
    platform = RunningPlatform.of(RunningPlatform.Kind.WITH_LINES);
    admin = platform.as("admin");
    officer = platform.as("officer");
    officer.token();
    firm = Firm.another().settle(admin, LocalDate.now().minusYears(1), "80");
  }

  @AfterAll
  static void end() {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void withoutKeycloakNobodySignsInAndAllElseGoesOn() {
    keycloak = KilledProcess.kill(platform.keycloakPid());
    awaitDown("keycloak");
    Account late =
        platform.with(
            Map.of(
                "grant_type", "password",
                "client_id", "demo-cli",
                "username", "auditor",
                "password", "auditor-demo"));

    try {
      Answer signIn =
          platform
              .anybody()
              .get("/auth/realms/yunguanjia/protocol/openid-connect/auth", "Accept-Language", "en");
      said(signIn, 503, "identity-stopped");
      assertThat(signIn.text()).contains("public pages go on working");

      // who is signed in works on, loggers are heard, the public is served
      assertThat(officer.get("/api/cases").status()).isEqualTo(200);
      assertThat(officer.post("/api/permits/enterprises", Firm.another().registration()).status())
          .isEqualTo(201);
      heard("31.0", 1);
      assertThat(platform.anybody().get("/api/public/map/layers").status()).isEqualTo(200);
      assertThat(platform.anybody().get("/").status()).isEqualTo(200);
    } finally {
      keycloak.startAgain(platform.data().resolve("logs/keycloak-again.log"));
    }
    awaitUp();
    assertThat(late.get("/api/cases").status()).isEqualTo(200);
  }

  @Test
  void withoutTheReadModelsNothingIsShownAndNothingIsLost() {
    int mongo = platform.mongoPort();
    Firm another = Firm.another();
    platform.lines().cut(mongo);
    try {
      awaitDown("monitoring", "cases", "credit", "index", "atlas", "permit");
      long began = System.nanoTime();
      said(officer.get("/api/cases"), 503, "store-unavailable");
      said(platform.anybody().get("/api/public/map/layers/enterprises"), 503, "store-unavailable");
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .as("said while somebody still waits for it")
          .isLessThan(Duration.ofSeconds(15));
      // what is decided goes into the log, which does not need them
      assertThat(officer.post("/api/permits/enterprises", another.registration()).status())
          .isEqualTo(201);
      try (DataLogger line = platform.logger()) {
        line.tell(Telegram.hour(firm.mn(), hour.minusHours(2), Firm.COD, "95.0"));
      }
      assertThat(platform.anybody().get("/").status()).isEqualTo(200);
    } finally {
      platform.lines().mend(mongo);
    }
    awaitUp();
    Until.answers(
        "what was decided meanwhile",
        () -> officer.get("/api/permits/enterprises/" + another.uscc()),
        answer -> answer.status() == 200);
    Until.answers(
        "what was measured meanwhile",
        () -> officer.read("/api/cases?uscc=" + firm.uscc()).path("items"),
        items -> items.size() == 1);
  }

  @Test
  void withoutTheLogsNothingIsAcknowledgedAndWhatIsKnownIsStillShown() {
    int postgres = platform.postgresPort();
    Firm another = Firm.another();
    Telegram frame = Telegram.hour(firm.mn(), hour.minusHours(3), Firm.COD, "33.0");
    try (DataLogger line = platform.logger()) {
      // the door knows the device
      heard("32.0", 4);
      line.tell(Telegram.hour(firm.mn(), hour.minusHours(5), Firm.COD, "32.0"));
      platform.lines().cut(postgres);
      try {
        awaitDown("monitoring", "cases", "credit", "index", "atlas", "permit");
        line.send(frame.bytes());
        said(
            officer.post("/api/permits/enterprises", another.registration()),
            503,
            "store-unavailable");
        assertThat(officer.get("/api/permits/enterprises/" + firm.uscc()).status()).isEqualTo(200);
        assertThat(line.acknowledged()).doesNotContain(frame.qn());
      } finally {
        platform.lines().mend(postgres);
      }
      awaitUp();
      // the line that waited hears it now, without sending anything again
      line.awaitAcknowledgement(frame);
      shown("33.0", 3);
      shown("32.0", 5);
      // and one that does send it again is told the same
      tellUntilAcknowledged(frame);
    }
    assertThat(officer.post("/api/permits/enterprises", another.registration()).status())
        .isEqualTo(201);
  }

  /** As every data logger does: no acknowledgement, so it is sent again. */
  private static void tellUntilAcknowledged(Telegram frame) {
    try (DataLogger line = platform.logger()) {
      line.tell(frame);
    }
  }

  private void heard(String value, int hoursAgo) {
    try (DataLogger line = platform.logger()) {
      line.tell(Telegram.hour(firm.mn(), hour.minusHours(hoursAgo), Firm.COD, value));
    }
    shown(value, hoursAgo);
  }

  private void shown(String value, int hoursAgo) {
    String from = hour.minusHours(hoursAgo) + ":00%2B08:00";
    String to = hour.minusHours(hoursAgo - 1) + ":00%2B08:00";
    Until.answers(
        "the value of " + from,
        () -> officer.read(firm.series("hour", from, to)).path("points"),
        points -> points.valueStream().anyMatch(p -> p.path("value").asString().equals(value)));
  }

  private static void awaitDown(String... parts) {
    Answer health =
        Until.answers(
            "health that names " + List.of(parts),
            platform::health,
            answer ->
                answer.status() == 503
                    && List.of(parts).stream()
                        .allMatch(part -> state(answer, part).equals("DOWN")));
    assertThat(health.json().path("status").asString()).isEqualTo("DOWN");
    JsonNode components = health.json().path("components").path("parts").path("components");
    components
        .propertyNames()
        .forEach(
            name -> {
              if (!List.of(parts).contains(name)) {
                assertThat(state(health, name)).as(name).isEqualTo("UP");
              }
            });
  }

  private static void awaitUp() {
    Until.answers(
        Duration.ofMinutes(2),
        "health UP again",
        platform::health,
        answer -> answer.status() == 200);
  }

  private static String state(Answer health, String part) {
    return health
        .json()
        .path("components")
        .path("parts")
        .path("components")
        .path(part)
        .path("status")
        .asString("");
  }

  private static void said(Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.problem()).as(answer.toString()).isEqualTo(problem);
  }
}
