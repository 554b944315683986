package cn.yunguanjia.cases;

import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.language.permit.Site;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A firm of Tongxiang with an officer of the city, one of the county and one of another. */
@ContextTest
abstract class CasesAtWork {
  static final Duration SOON = Duration.ofSeconds(20);
  static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
  private static int firms = 300;

  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @LocalServerPort int port;
  String uscc;
  String city;
  String county;
  String elsewhere;
  String holder;

  @BeforeEach
  void aFirm() {
    uscc = "91330483MA2YGJ0" + ++firms;
    city = tokens.with("city", List.of("officer"), List.of("330400"));
    county = tokens.with("county", List.of("officer"), List.of("330483"));
    elsewhere = tokens.with("elsewhere", List.of("officer"), List.of("330481"));
    holder = tokens.enterprise(uscc);
    clock.set(Instant.parse("2026-11-20T02:00:00Z"));
  }

  void registered() {
    happens(
        new EnterpriseRegistered(
            uscc,
            Bilingual.of("示范·" + uscc, "Demo " + uscc),
            Sector.TEXTILE_DYEING,
            "330483",
            null,
            new Site(Bilingual.of("厂区", "Works"), "演示路 1 号", 120.5, 30.6),
            List.of(
                new Outlet("DW001", Medium.WATER, Bilingual.of("排口", "Outlet"), 120.5, 30.6, null)),
            NINE));
  }

  void exceeds(String id, Instant start, String multiple) {
    happens(exceedance(id, start, "a21002", "75", multiple, null, "50", "mg/m³"));
  }

  ExceedanceConfirmed exceedance(
      String id,
      Instant start,
      String factor,
      String value,
      String multiple,
      String min,
      String max,
      String unit) {
    return new ExceedanceConfirmed(
        uscc + id,
        uscc,
        uscc + ":DA001",
        "330483",
        factor,
        AveragingPeriod.HOUR,
        start,
        new BigDecimal(value),
        multiple == null ? null : new BigDecimal(multiple),
        uscc + "001P",
        new Limit(
            "DA001",
            factor,
            AveragingPeriod.HOUR,
            min == null ? null : new BigDecimal(min),
            new BigDecimal(max),
            unit,
            "GB 13271-2014",
            "表3",
            null),
        List.of(1L),
        start.plusSeconds(3600));
  }

  ExceedanceWithdrawn withdrawal(String id) {
    return new ExceedanceWithdrawn(
        uscc + id, uscc, uscc + ":DA001", "330483", "a21002", null, "corrected", List.of(2L), NINE);
  }

  void happens(DomainEvent... events) {
    decisions.record(List.of(events), new Origin("test", "automation", null));
  }

  JsonNode only() {
    await().atMost(SOON).until(() -> queue().size() == 1 && queue().get(0).get("due").isString());
    return queue().get(0);
  }

  String idOfOnly() {
    return only().get("issueId").asString();
  }

  JsonNode queue() {
    return get("/api/cases?uscc=" + uscc, city).json().get("items");
  }

  JsonNode page(String id) {
    return get("/api/cases/" + id, city).json();
  }

  Http.Answer get(String path, String token) {
    return Http.port(port).get(path, token);
  }

  Http.Answer act(String id, String act, String token, String body) {
    return Http.port(port).post("/api/cases/" + id + "/" + act, token, body);
  }

  Http.Answer report(String token, String body) {
    return Http.port(port).post("/api/cases", token, body);
  }

  static String type(Http.Answer refused) {
    return refused.json().get("type").asString().replace("urn:yunguanjia:problem:", "");
  }
}
