package cn.yunguanjia.monitoring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is taken along says the same as the platform, and can be checked without it. */
@ContextTest
class ExportTest {
  private static final OffsetDateTime HOUR = OffsetDateTime.parse("2026-11-18T08:00:00+08:00");
  private static final String SPAN = "from=2026-11-18T00:00:00Z&to=2026-11-19T00:00:00Z";

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void aTableHoldsEveryValueWithItsLimitAndWhetherItWasJudgedOver() {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    factory.hour(HOUR, "120.50", "N");
    factory.hour(HOUR.plusHours(1), "40", "C");
    await().atMost(Factory.SOON).until(() -> factory.exceedances().size() == 1);
    await().atMost(Factory.SOON).until(() -> csv(factory).contains(",1,"));
    List<String> lines = csv(factory).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("\uFEFFtime,factor,name,value,unit,measured,mark");
    assertThat(lines.get(1))
        .startsWith(
            "2026-11-18 08:00:00+08:00,w01018,COD,120.50,mg/L,120.50,N,1,0,,80,HOUR,GB 4287-2012"
                + " 表2,"
                + factory.uscc()
                + "001P,1,")
        .contains(factory.outlet());
    assertThat(lines.get(2)).contains(",40,mg/L,40,C,0,0,,80,HOUR,").contains("001P,0,");
  }

  @Test
  void aWorkbookHoldsNumbersAsNumbersAndSaysWhatItIs() throws Exception {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    factory.hour(HOUR, "40.5", "N");
    await().atMost(Factory.SOON).until(() -> csv(factory).lines().count() == 2);
    Map<String, byte[]> book =
        unzip(bytes(factory, "export.xlsx?" + SPAN + "&lang=en", tokens.officer("330481")));
    String sheet = text(book, "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("<v>40.5</v>").contains("2026-11-18 08:00:00+08:00");
    assertThat(text(book, "xl/workbook.xml")).contains("\"Data\"").contains("\"About\"");
    String texts = sheet + text(book, "xl/sharedStrings.xml");
    assertThat(texts).contains("limit_period").contains("As of").contains(factory.outlet());
  }

  @Test
  void evidenceIsWhatCameByteForByteAndItsHashesHold() throws Exception {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    byte[] first = factory.frame(Command.HOUR_DATA, HOUR, "Avg", "40", "N");
    factory.send(first);
    factory.hour(HOUR.plusHours(1), "41", "N");
    await().atMost(Factory.SOON).until(() -> csv(factory).lines().count() == 3);
    Map<String, byte[]> zip =
        unzip(
            bytes(
                factory,
                "evidence.zip?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z",
                tokens.officer("330481")));
    List<String> files = zip.keySet().stream().filter(f -> f.startsWith("frames/")).toList();
    assertThat(files).hasSize(2);
    assertThat(text(zip, files.getFirst()))
        .isEqualTo(new String(first, StandardCharsets.UTF_8).strip());
    String manifest = text(zip, "manifest.csv");
    for (String sum : text(zip, "SHA256SUMS").lines().toList()) {
      String[] parts = sum.split("  ");
      assertThat(sha256(zip.get(parts[1]))).isEqualTo(parts[0]);
      assertThat(manifest).contains(parts[0]).contains(parts[1]);
    }
    assertThat(text(zip, "manifest.csv.sha256"))
        .isEqualTo(sha256(zip.get("manifest.csv")) + "  manifest.csv\n");
    assertThat(text(zip, "README.txt")).contains("sha256sum -c").contains(factory.outlet());
  }

  @Test
  void aTableLooksBackToWhatWasKnownAndJudgedThen() {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    factory.hour(HOUR, "120.50", "N");
    await().atMost(Factory.SOON).until(() -> csv(factory).contains(",HOUR,GB 4287-2012 表2,"));
    await().atMost(Factory.SOON).until(() -> factory.exceedances().size() == 1);
    Instant then = clock.instant();
    clock.advance(Duration.ofHours(1));
    factory.hour(HOUR, "20", "N");
    await().atMost(Factory.SOON).until(() -> csv(factory).contains(",20,mg/L,20,N,"));
    await().atMost(Factory.SOON).until(() -> csv(factory).contains("001P,0,"));
    assertThat(csv(factory)).doesNotContain("120.50");
    await().atMost(Factory.SOON).until(() -> csv(factory, then).contains(",120.50,"));
    List<String> past = csv(factory, then).lines().toList();
    assertThat(past).hasSize(2);
    assertThat(past.get(1))
        .contains(",120.50,mg/L,120.50,N,1,0,")
        .contains("001P,1,")
        .contains("2026-11-20T");
    assertThat(csv(factory, HOUR.plusMinutes(30).toInstant()).lines().count())
        .as("the hour was not over")
        .isEqualTo(1);
    refused(factory, "export.csv?asOf=2027-01-01T00:00:00Z&" + SPAN, "as-of-in-future");
  }

  @Test
  void minutesThatNobodySentAreMadeOfTheSamples() {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    factory.sample(HOUR.plusSeconds(5), "40", "N");
    factory.sample(HOUR.plusSeconds(35), "41", "N");
    String minutes = "export.csv?lang=en&resolution=minute&" + SPAN;
    await()
        .atMost(Factory.SOON)
        .until(() -> ask(factory, minutes, tokens.admin()).body().contains(",40.5,"));
    List<String> lines = ask(factory, minutes, tokens.admin()).body().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .startsWith("2026-11-18 08:00:00+08:00,w01018,COD,40.5,mg/L,40.5,N,1,1");
  }

  @Test
  void evidenceGoesByTheTimeOfMeasurementToo() throws Exception {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    factory.hour(HOUR, "40", "N");
    factory.hour(HOUR.plusHours(1), "41", "N");
    await().atMost(Factory.SOON).until(() -> csv(factory).lines().count() == 3);
    String measured = "evidence.zip?by=measured&from=2026-11-18T00:30:00Z&to=2026-11-18T01:30:00Z";
    Map<String, byte[]> zip = unzip(bytes(factory, measured, tokens.admin()));
    List<String> manifest = text(zip, "manifest.csv").lines().toList();
    assertThat(manifest).hasSize(2);
    assertThat(manifest.get(1))
        .contains(",2026-11-18T09:00+08:00,")
        .contains(",measured,2026-11-18T08:30+08:00,2026-11-18T09:30+08:00,");
    assertThat(zip.keySet().stream().filter(f -> f.startsWith("frames/")).count()).isEqualTo(1);
    assertThat(text(zip, "README.txt")).contains("by time of measurement");
    Map<String, byte[]> before =
        unzip(bytes(factory, measured + "&asOf=2026-11-19T00:00:00Z", tokens.admin()));
    assertThat(text(before, "manifest.csv").lines().count())
        .as("nothing had come by then")
        .isEqualTo(1);
    refused(factory, "evidence.zip?by=weight&" + SPAN, "by-unknown");
  }

  @Test
  void noFrameOfAnotherDeviceIsAmongThem() throws Exception {
    Factory mine = Factory.withPermit(frames, decisions, tokens, port);
    Factory other = Factory.withPermit(frames, decisions, tokens, port);
    mine.hour(HOUR, "40", "N");
    other.hour(HOUR, "77.7", "N");
    await().atMost(Factory.SOON).until(() -> csv(mine).lines().count() == 2);
    await().atMost(Factory.SOON).until(() -> csv(other).lines().count() == 2);
    Map<String, byte[]> zip =
        unzip(
            bytes(
                mine,
                "evidence.zip?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z",
                tokens.admin()));
    assertThat(zip.keySet().stream().filter(f -> f.startsWith("frames/")).count()).isEqualTo(1);
  }

  @Test
  void onlyWhoMaySeeTheOutletTakesItAlong() {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    String csv = "export.csv?" + SPAN;
    assertThat(ask(factory, csv, tokens.enterprise(factory.uscc())).status()).isEqualTo(200);
    assertThat(ask(factory, csv, tokens.enterprise("91330481MA2YGJ0000")).status()).isEqualTo(404);
    assertThat(ask(factory, csv, tokens.officer("330483")).status()).isEqualTo(404);
    assertThat(ask(factory, csv, null).status()).isEqualTo(401);
    String zip = "evidence.zip?" + SPAN;
    assertThat(ask(factory, zip, tokens.enterprise(factory.uscc())).status()).isEqualTo(403);
    assertThat(ask(factory, zip, tokens.officer("330483")).status()).isEqualTo(404);
  }

  @Test
  void whatIsAskedWronglyIsSaidByItsName() {
    Factory factory = Factory.withPermit(frames, decisions, tokens, port);
    refused(factory, "export.csv?from=2026-11-19T00:00:00Z&to=2026-11-18T00:00:00Z", "span-empty");
    refused(
        factory, "export.csv?from=2020-01-01T00:00:00Z&to=2026-11-18T00:00:00Z", "span-too-long");
    refused(
        factory,
        "export.xlsx?resolution=raw&from=2026-01-01T00:00:00Z&to=2026-11-18T00:00:00Z",
        "span-too-long");
    refused(
        factory, "evidence.zip?from=2026-01-01T00:00:00Z&to=2026-11-18T00:00:00Z", "span-too-long");
    refused(factory, "export.csv?resolution=week&" + SPAN, "resolution-unknown");
    refused(factory, "export.csv?factors=%3D1%2B1&" + SPAN, "factors-malformed");
    Http.Answer malformed =
        Http.port(port).get("/api/monitoring/outlets/x/export.csv?" + SPAN, tokens.admin());
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.json().get("field").asString()).isEqualTo("outlet");
    assertThat(ask(factory, "export.csv?from=yesterday&to=today", tokens.admin()).status())
        .isEqualTo(400);
  }

  private void refused(Factory factory, String path, String code) {
    Http.Answer answer = ask(factory, path, tokens.admin());
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().get("type").asString()).endsWith(code);
  }

  private String csv(Factory factory) {
    Http.Answer answer = ask(factory, "export.csv?lang=en&" + SPAN, tokens.admin());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String csv(Factory factory, Instant asOf) {
    return ask(factory, "export.csv?lang=en&asOf=" + asOf + "&" + SPAN, tokens.admin()).body();
  }

  private Http.Answer ask(Factory factory, String path, String token) {
    return Http.port(port).get("/api/monitoring/outlets/" + factory.outlet() + "/" + path, token);
  }

  private byte[] bytes(Factory factory, String path, String token) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:%d/api/monitoring/outlets/%s/%s"
                              .formatted(port, factory.outlet(), path)))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment");
      return answer.body();
    }
  }

  private Map<String, byte[]> unzip(byte[] content) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Path file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), content);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
