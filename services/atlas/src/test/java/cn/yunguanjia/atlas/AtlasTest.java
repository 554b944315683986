package cn.yunguanjia.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.IssueAssigned;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.credit.CodeReinstated;
import cn.yunguanjia.language.credit.CodeRevoked;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.credit.KeyBatchRevoked;
import cn.yunguanjia.language.credit.PlateWithdrawal;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import cn.yunguanjia.language.monitoring.AlertAcknowledged;
import cn.yunguanjia.language.monitoring.AlertEscalated;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.OutletFellSilent;
import cn.yunguanjia.language.monitoring.OutletResumed;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Site;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ContextTest
class AtlasTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String NOW = "2026-11-20T00:00:00Z";
  private static int firms = 200;

  @Autowired Decisions decisions;
  @Autowired Processing processing;
  @LocalServerPort int port;
  private String uscc;

  @BeforeEach
  void aFirmInTongxiang() {
    uscc = "91330483MA2YGJ0" + ++firms;
    happen(
        new EnterpriseRegistered(
            uscc,
            Bilingual.of("示范印染", "Demo Dyeing"),
            Sector.TEXTILE_DYEING,
            "330483",
            null,
            new Site(Bilingual.of("厂区", "Site"), "示范路1号", 120.5, 30.6),
            List.of(),
            at("2026-01-01")),
        new CodeIssued(
            code(), "ENTERPRISE", uscc, Bilingual.of("示范印染", "Demo"), "330483", at("2026-01-02")),
        status(CodeStatus.GREEN, "2026-02-01"),
        status(CodeStatus.RED, "2026-10-01"));
    await().atMost(SOON).until(() -> "RED".equals(statusAsOf("2026-11-01T00:00:00Z")));
  }

  @Test
  void aCodesColourIsShownAsOfAnyTime() {
    assertThat(statusAsOf("2026-03-01T00:00:00Z")).isEqualTo("GREEN");
    assertThat(statusAsOf("2026-01-15T00:00:00Z")).as("not judged yet").isEqualTo("GREY");
    assertThat(statusAsOf("2025-12-31T00:00:00Z")).as("not registered yet").isNull();
  }

  @Test
  void anOpenIssueStandsOnTheMapUntilItIsWrittenOff() {
    String issue = "issue" + firms;
    happen(
        new IssueReported(
            issue,
            "HJ2026-00001",
            "EXCEEDANCE",
            uscc,
            null,
            null,
            "330483",
            Bilingual.of("超标", "Exceedance"),
            Severity.SERIOUS,
            at("2026-10-01")));
    await().atMost(SOON).until(() -> feature("cases", issue, "2026-10-15T00:00:00Z") != null);
    happen(
        new IssueWrittenOff(issue, uscc, null, null, "330483", "user", "done", at("2026-11-01")));
    await().atMost(SOON).until(() -> feature("cases", issue, "2026-11-02T00:00:00Z") == null);
    assertThat(feature("cases", issue, "2026-10-15T00:00:00Z")).isNotNull();
  }

  @Test
  void aBoxChoosesAndAWrongBoxSaysHowToWriteIt() {
    assertThat(get("/api/public/map/layers/enterprises?bbox=121,30,122,31").body())
        .doesNotContain(uscc);
    assertThat(get("/api/public/map/layers/enterprises?bbox=120,30,121,31").body()).contains(uscc);
    var wrong = get("/api/public/map/layers/enterprises?bbox=121,30,120");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("field").asString()).isEqualTo("bbox");
    assertThat(get("/api/public/map/layers/nonsense").status()).isEqualTo(404);
  }

  @Test
  void theSevenCountiesAreDrawnAndMarkedAsSchematic() {
    JsonNode areas = get("/api/public/map/layers/areas").json();
    assertThat(areas.get("features").size()).as("the city and its counties").isEqualTo(8);
    assertThat(areas.toString()).contains("schematic");
    assertThat(get("/api/public/map/layers").json().get("items").size()).isEqualTo(6);
  }

  @Test
  void aFirmThatStandsOutsideItsDeclaredCountyIsSaidToBeDoubtful() {
    assertThat(feature("enterprises", uscc, NOW).get("properties").has("outsideArea")).isFalse();
    String elsewhere = "91330483MA2YGX0" + firms;
    happen(
        new EnterpriseRegistered(
            elsewhere,
            Bilingual.of("错位", "Misplaced"),
            Sector.PAPER,
            "330483",
            null,
            new Site(Bilingual.of("厂区", "Site"), "示范路2号", 121.02, 30.70),
            List.of(),
            at("2026-01-01")));
    await().atMost(SOON).until(() -> feature("enterprises", elsewhere, NOW) != null);
    assertThat(
            feature("enterprises", elsewhere, NOW).get("properties").get("outsideArea").asBoolean())
        .isTrue();
  }

  @Test
  void whatHappensIsHeardWithinTwoSeconds() throws Exception {
    await().atMost(SOON).until(() -> get("/api/public/feed?area=330483").body().contains(code()));
    var connection = URI.create("http://127.0.0.1:" + port + "/api/live").toURL().openConnection();
    connection.setReadTimeout(2_000);
    try (var lines = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
      assertThat(lines.readLine()).startsWith(":");
      happen(status(CodeStatus.YELLOW, "2026-11-10"));
      String line = lines.readLine();
      while (line != null && !(line.startsWith("data:") && line.contains("YELLOW"))) {
        line = lines.readLine();
      }
      assertThat(line).contains(code());
    }
  }

  @Test
  void aReaderChoosesWhatKindOfThingsToHear() {
    happen(
        new IssueReported(
            "heard" + firms,
            "HJ2026-H" + firms,
            "EXCEEDANCE",
            uscc,
            null,
            null,
            "330483",
            Bilingual.of("超标", "Exceedance"),
            Severity.SERIOUS,
            at("2026-11-12")),
        new IssueReported(
            "inspection" + firms,
            "HJ2026-S" + firms,
            "SUSPICION",
            null,
            null,
            null,
            "330483",
            Bilingual.of("数据可疑现场核查", "Inspect suspected data"),
            Severity.ORDINARY,
            at("2026-11-12")),
        new IssueReported(
            "unknown" + firms,
            "HJ2026-U" + firms,
            "GRID",
            null,
            null,
            null,
            "330483",
            Bilingual.of("乳白色废水", "Milky water"),
            Severity.ORDINARY,
            at("2026-11-12")));
    String cases = "/api/public/feed?limit=200&type=case";
    await().atMost(SOON).until(() -> get(cases).body().contains("HJ2026-U" + firms));
    assertThat(get(cases).body()).as("an inspection is not announced").doesNotContain("HJ2026-S");
    assertThat(get(cases).body())
        .contains("示范印染 立案 HJ2026-H" + firms + "：超标")
        .as("while nobody knows who it was, the county is named")
        .contains("桐乡市 立案 HJ2026-U" + firms + "：乳白色废水")
        .doesNotContain("\"type\":\"code\"");
    assertThat(get("/api/public/feed?limit=200&type=code,permit").body())
        .contains(code())
        .doesNotContain("HJ2026-H" + firms);
    var wrong = get("/api/public/feed?type=rumour");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("field").asString()).isEqualTo("type");
  }

  @Test
  void anAlertSaysThatNothingIsJudgedYetAndSilenceWhichOutlet() {
    String outlet = uscc + ":DW001";
    happen(
        new AlertRaised(
            "alert" + firms,
            uscc,
            outlet,
            "330483",
            "w01018",
            new BigDecimal("95"),
            new BigDecimal("80"),
            "mg/L",
            "YELLOW",
            at("2026-11-13")),
        new AlertEscalated(
            "alert" + firms,
            uscc,
            outlet,
            "330483",
            "YELLOW",
            "ORANGE",
            List.of("COUNTY"),
            at("2026-11-14"),
            at("2026-11-13")),
        new AlertAcknowledged(
            "alert" + firms,
            uscc,
            outlet,
            "330483",
            "ORANGE",
            "somebody",
            "officer",
            at("2026-11-13")),
        new OutletFellSilent(uscc, outlet, "330483", at("2026-11-13"), at("2026-11-14")),
        new OutletResumed(uscc, outlet, "330483", at("2026-11-15")));
    String live = "/api/public/feed?limit=200&type=alert,silence";
    await().atMost(SOON).until(() -> get(live).body().contains("恢复传输"));
    assertThat(get(live).body())
        .contains("示范印染 化学需氧量实时值 95 mg/L，限值 80，尚未判定")
        .contains("示范印染 排放口 DW001 预警逾时无人签收，升为橙色")
        .contains("Demo Dyeing: outlet DW001, the orange alert is acknowledged")
        .contains("Demo Dyeing: outlet DW001 sends no data any more")
        .contains("示范印染 排放口 DW001 恢复传输");
  }

  @Test
  void anIssueStandsWhereItWasAssigned() {
    String issue = "moved" + firms;
    happen(
        new IssueReported(
            issue,
            "HJ2026-M" + firms,
            "GRID",
            uscc,
            null,
            null,
            "330483",
            Bilingual.of("异味", "Smell"),
            Severity.ORDINARY,
            at("2026-11-12")),
        new IssueAssigned(issue, "330481", at("2026-11-20"), at("2026-11-13")));
    await()
        .atMost(SOON)
        .until(
            () -> {
              var shown = feature("cases", issue, "2026-11-14T00:00:00Z");
              return shown != null
                  && shown.get("properties").get("area").asString().equals("330481");
            });
  }

  @Test
  void aRebuildGivesTheSameMap() {
    String before = get("/api/public/map/layers/enterprises?asOf=2026-11-01T00:00:00Z").body();
    processing.rebuild("map");
    await()
        .atMost(SOON)
        .until(() -> processing.states().stream().noneMatch(state -> state.rebuilding()));
    assertThat(get("/api/public/map/layers/enterprises?asOf=2026-11-01T00:00:00Z").body())
        .isEqualTo(before);
  }

  @Test
  void aReaderResumesWhereItLeftOff() throws Exception {
    await().atMost(SOON).until(() -> get("/api/public/feed?area=330483").body().contains(code()));
    var connection = URI.create("http://127.0.0.1:" + port + "/api/live").toURL().openConnection();
    connection.setRequestProperty("Last-Event-ID", "0");
    connection.setReadTimeout(20_000);
    try (var lines = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
      String line = lines.readLine();
      while (line != null && !(line.startsWith("data:") && line.contains(code()))) {
        line = lines.readLine();
      }
      assertThat(line).contains("\"type\":\"code\"").contains("+08:00");
    }
  }

  @Test
  void whoeverShowsACodeHearsThatItOrItsKeyIsRevokedAndNotWhy() {
    happen(new CodeRevoked(code(), uscc, "330483", "told by a neighbour", at("2026-11-12")));
    happen(new KeyBatchRevoked(firms, "LIVE_CODE", "a disk was lost", at("2026-11-12")));
    String feed = "/api/public/feed?limit=200&type=";
    await().atMost(SOON).until(() -> get(feed + "keys").body().contains("\"batch\":" + firms));
    assertThat(get(feed + "code").body()).contains("revoked").doesNotContain("neighbour");
    assertThat(get(feed + "keys").body()).doesNotContain("disk");
    happen(new CodeReinstated(code(), uscc, "330483", "it was a mistake", at("2026-11-13")));
    await().atMost(SOON).until(() -> get(feed + "code").body().contains("holds again"));
  }

  @Test
  void aWithdrawnPlateIsToldWithItsSerialAndWithoutTheOfficersWords() {
    happen(
        new PlateWithdrawn(
            "SERIAL" + firms,
            code(),
            uscc,
            "330483",
            PlateWithdrawal.LOST,
            "told by a neighbour",
            null,
            "officer",
            at("2026-11-12")));
    String feed = "/api/public/feed?limit=200&type=code";
    await().atMost(SOON).until(() -> get(feed).body().contains("SERIAL" + firms));
    assertThat(get(feed).body()).doesNotContain("neighbour").doesNotContain("officer");
  }

  private String code() {
    return "CODE" + firms;
  }

  private CodeStatusChanged status(CodeStatus to, String day) {
    return new CodeStatusChanged(
        code(),
        uscc,
        "330483",
        null,
        to,
        90,
        List.of(Bilingual.of("原因", "Reason")),
        "demo",
        at(day));
  }

  private String statusAsOf(String time) {
    JsonNode found = feature("enterprises", uscc, time);
    return found == null ? null : found.get("properties").get("status").asString();
  }

  private JsonNode feature(String layer, String id, String asOf) {
    for (JsonNode each :
        get("/api/public/map/layers/" + layer + "?asOf=" + asOf).json().get("features")) {
      if (each.get("id").asString().equals(id)) {
        return each;
      }
    }
    return null;
  }

  private Http.Answer get(String path) {
    return Http.port(port).get(path, null);
  }

  private void happen(DomainEvent... events) {
    decisions.record(List.of(events), new Origin("test", "admin", null));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
