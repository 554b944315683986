package cn.yunguanjia.monitoring.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.language.permit.Site;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The wall shows each outlet as it stands, to those who may see it, page by page and live. */
@ContextTest
class WallTest {
  private static final ZoneOffset CITY = ZoneOffset.ofHours(8);

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @LocalServerPort int port;

  @Test
  void anOutletIsShownWithItsNameItsValuesAndTheHoursBehindThem() {
    Factory factory = named(Factory.withPermit(frames, decisions, tokens, port), "桨声印染");
    OffsetDateTime hour = thisHour().minusHours(2);
    factory.hour(hour, "64", "N");
    factory.hour(hour.minusHours(1), "32", "C");
    factory.sample(now().minusMinutes(1), "40", "N");
    await().atMost(Factory.SOON).until(() -> row(factory).at("/row/hours").asInt() == 2);
    await()
        .atMost(Factory.SOON)
        .until(() -> row(factory).at("/row/state").asString().equals("RUNNING"));
    JsonNode shown = row(factory);
    JsonNode row = shown.get("row");
    assertThat(row.get("enterprise").get("zh").asString()).isEqualTo("桨声印染");
    assertThat(row.get("name").get("en").asString()).isEqualTo("Main outlet");
    assertThat(row.get("sector").asString()).isEqualTo("TEXTILE_DYEING");
    assertThat(row.get("fresh").asBoolean()).isTrue();
    // its logger has just been registered, so nothing is due yet
    await().atMost(Factory.SOON).until(() -> row(factory).at("/row/month").isObject());
    assertThat(row(factory).at("/row/month/due").asInt()).isZero();
    assertThat(row(factory).at("/row/month/effective").isNull()).isTrue();
    JsonNode value = row.get("values").get(0);
    assertThat(value.get("value").asString()).isEqualTo("40");
    assertThat(value.get("limit").asString()).isEqualTo("80");
    assertThat(value.get("ratio").asString()).isEqualTo("0.500");
    assertThat(value.get("judged").isNull()).isTrue();
    Http http = Http.port(port);
    String map = "/api/monitoring/map/outlets?q=" + factory.uscc() + "&bbox=";
    JsonNode layer = http.get(map + "120,30,121,31", tokens.officer("330481")).json();
    assertThat(layer.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(120.6);
    assertThat(layer.at("/features/0/properties/leading/value").asString()).isEqualTo("40");
    assertThat(http.get(map + "0,0,1,1", tokens.admin()).json().get("features").size()).isZero();
    assertThat(http.get(map, tokens.officer("330483")).json().get("features").size()).isZero();
    assertThat(http.get(map + "1,2,x,4", tokens.admin()).status()).isEqualTo(400);
    assertThat(http.get(map + "5,2,1,4", tokens.admin()).status()).isEqualTo(400);
    // the marked hour is a gap of the line, not a value of it
    JsonNode trend = shown.get("trend").get("values");
    assertThat(trend.size()).isEqualTo(24);
    assertThat(trend.get(22).asString()).isEqualTo("64");
    assertThat(trend.get(21).isNull()).isTrue();
  }

  @Test
  void redIsOnlyWhatWasJudgedAndACorrectionTakesItAway() {
    Factory factory = named(Factory.withPermit(frames, decisions, tokens, port), "云帆染整");
    factory.sample(now().minusMinutes(1), "200", "N");
    await().atMost(Factory.SOON).until(() -> row(factory).at("/row/values").size() == 1);
    assertThat(row(factory).at("/row/over").asInt()).isZero();
    OffsetDateTime hour = thisHour().minusHours(2);
    factory.hour(hour, "120", "N");
    await().atMost(Factory.SOON).until(() -> row(factory).at("/row/over").asInt() == 1);
    JsonNode judged = row(factory).at("/row/values/0/judged");
    assertThat(judged.get("value").asString()).isEqualTo("120");
    assertThat(judged.get("multiple").asString()).isEqualTo("0.5000");
    assertThat(wall("?state=OVER&q=" + factory.uscc()).get("items").size()).isEqualTo(1);
    factory.hour(hour, "20", "N");
    await().atMost(Factory.SOON).until(() -> row(factory).at("/row/over").asInt() == 0);
    assertThat(wall("?state=OVER&q=" + factory.uscc()).get("items").size()).isZero();
  }

  @Test
  void pagesFollowEachOtherWorstFirstAndLoseNobody() {
    for (int n = 0; n < 3; n++) {
      named(Factory.withoutPermit(frames, decisions, tokens, port), "同名水务");
    }
    await().atMost(Factory.SOON).until(() -> wall("?q=同名水务").get("total").asInt() == 3);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = wall("?q=同名水务&limit=1&cursor=" + cursor);
      page.get("items").forEach(item -> seen.add(item.at("/row/outlet").asString()));
      cursor = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(3).doesNotHaveDuplicates().isSorted();
    assertThat(wall("?q=同名水务").at("/counts/NO_DATA").asInt()).isEqualTo(3);
  }

  @Test
  void anotherCountyAndAnotherFirmSeeNothingOfIt() {
    Factory factory = named(Factory.withoutPermit(frames, decisions, tokens, port), "远舟造纸");
    await().atMost(Factory.SOON).until(() -> wall("?q=远舟造纸").get("total").asInt() == 1);
    Http http = Http.port(port);
    String path = "/api/monitoring/wall?q=" + factory.uscc();
    assertThat(http.get(path, tokens.officer("330481")).json().get("total").asInt()).isEqualTo(1);
    assertThat(http.get(path, tokens.officer("330483")).json().get("total").asInt()).isZero();
    assertThat(http.get(path, tokens.enterprise(factory.uscc())).json().get("total").asInt())
        .isEqualTo(1);
    assertThat(http.get(path, tokens.enterprise("91330481MA2YGJ0000")).json().get("total").asInt())
        .isZero();
    assertThat(http.get(path, null).status()).isEqualTo(401);
  }

  @Test
  void whatIsAskedWronglyIsSaidByItsName() {
    refused("?state=WALKING", "state", "state-unknown");
    refused("?sector=WIZARDRY", "sector", "sector-unknown");
    refused("?medium=FIRE", "medium", "medium-unknown");
    refused("?area=999999", "area", "area-unknown");
    refused("?cursor=!!", "cursor", "cursor-malformed");
    refused("?cursor=bm9ib2R5", "cursor", "cursor-malformed");
  }

  @Test
  void whoLooksIsToldWhatChanges() throws Exception {
    Factory factory = named(Factory.withPermit(frames, decisions, tokens, port), "看潮电子");
    await().atMost(Factory.SOON).until(() -> wall("?q=看潮电子").get("total").asInt() == 1);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/api/monitoring/wall/live?outlet=%s"
                        .formatted(port, factory.outlet())))
            .header("Authorization", "Bearer " + tokens.officer("330400"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient();
        BufferedReader line =
            new BufferedReader(
                new InputStreamReader(
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
                    StandardCharsets.UTF_8))) {
      assertThat(line.readLine()).isNotNull();
      // again and again, because the first picture that is drawn for the reader is told to nobody
      ScheduledExecutorService logger = Executors.newSingleThreadScheduledExecutor();
      AtomicInteger said = new AtomicInteger();
      logger.scheduleWithFixedDelay(
          () ->
              factory.sample(
                  now().minusSeconds(90 - said.get()), "4" + said.incrementAndGet(), "N"),
          0,
          1,
          TimeUnit.SECONDS);
      String heard =
          line.lines().filter(each -> each.startsWith("data:[")).findFirst().orElseThrow();
      logger.shutdownNow();
      assertThat(heard).contains(factory.outlet()).contains("w01018");
      client.shutdownNow();
    }
  }

  @Test
  void aStopEndsOpenLinesInOrder(@Autowired Onlookers onlookers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/api/monitoring/wall/live".formatted(port)))
            .header("Authorization", "Bearer " + tokens.officer("330400"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient();
        var line = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      Iterator<String> lines = line.iterator();
      assertThat(lines.next()).isEqualTo(":alive");
      onlookers.end();
      // what ends out of order ends with an exception
      lines.forEachRemaining(_ -> {});
    }
  }

  private void refused(String query, String field, String code) {
    Http.Answer answer = Http.port(port).get("/api/monitoring/wall" + query, tokens.admin());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("field").asString()).isEqualTo(field);
    assertThat(answer.json().get("type").asString()).endsWith(code);
  }

  private Factory named(Factory factory, String name) {
    decisions.record(
        List.of(
            new EnterpriseRegistered(
                factory.uscc(),
                Bilingual.of(name, name),
                Sector.TEXTILE_DYEING,
                "330481",
                null,
                new Site(Bilingual.of("示范路", "Demo Road"), "示范路 1 号", 120.6, 30.5),
                List.of(
                    new Outlet(
                        "DW001",
                        Medium.WATER,
                        Bilingual.of("总排口", "Main outlet"),
                        120.6,
                        30.5,
                        null)),
                Instant.parse("2026-01-01T00:00:00Z"))),
        new Origin("test", "admin", null));
    await()
        .atMost(Factory.SOON)
        .until(
            () ->
                wall("?q=" + factory.uscc() + "&sector=TEXTILE_DYEING").get("total").asInt() == 1);
    return factory;
  }

  private JsonNode row(Factory factory) {
    return wall("?q=" + factory.uscc()).get("items").get(0);
  }

  private JsonNode wall(String query) {
    Http.Answer answer =
        Http.port(port)
            .get(
                "/api/monitoring/wall" + URI.create(query.replace(" ", "%20")).toASCIIString(),
                tokens.admin());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(CITY).truncatedTo(ChronoUnit.SECONDS);
  }

  private OffsetDateTime thisHour() {
    return now().truncatedTo(ChronoUnit.HOURS);
  }
}
