package cn.yunguanjia.monitoring;

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
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A firm with one water outlet, its permit and its data logger, for tests. */
public final class Factory {
  public static final Duration SOON = Duration.ofSeconds(30);
  public static final String COD = "w01018";
  private static final AtomicInteger FIRMS = new AtomicInteger(100);

  private final FrameLog frames;
  private final Decisions decisions;
  private final Tokens tokens;
  private final Http http;
  private final String uscc;
  private final String mn;

  private Factory(FrameLog frames, Decisions decisions, Tokens tokens, int port) {
    int number = FIRMS.incrementAndGet();
    this.frames = frames;
    this.decisions = decisions;
    this.tokens = tokens;
    this.http = Http.port(port);
    this.uscc = "91330481MA2YGJ0" + number;
    this.mn = "FACTORY" + number;
  }

  /** With a logger and without a permit. */
  public static Factory withoutPermit(
      FrameLog frames, Decisions decisions, Tokens tokens, int port) {
    Factory factory = new Factory(frames, decisions, tokens, port);
    factory.registerLogger();
    return factory;
  }

  /** With a logger and a permit for COD of 80 mg/L in the hour and 60 mg/L in the day. */
  public static Factory withPermit(FrameLog frames, Decisions decisions, Tokens tokens, int port) {
    Factory factory = new Factory(frames, decisions, tokens, port);
    factory.registerLogger();
    factory.grant("80", "60", LocalDate.of(2026, 1, 1));
    return factory;
  }

  public void grant(String hour, String day, LocalDate from) {
    decisions.record(
        List.of(
            new PermitIssued(
                uscc + "001P",
                uscc,
                "330481",
                "KEY",
                from,
                LocalDate.of(2030, 12, 31),
                List.of(limit(AveragingPeriod.HOUR, hour), limit(AveragingPeriod.DAY, day)),
                Instant.parse("2026-11-20T00:00:00Z"))),
        new Origin("test", "admin", null));
    await().atMost(SOON).until(() -> series(COD, "hour").get("limit").size() == 2);
  }

  private void registerLogger() {
    Http.Answer answer =
        http.post(
            "/api/monitoring/devices",
            tokens.admin(),
            "{\"mn\":\"%s\",\"uscc\":\"%s\",\"outlet\":\"DW001\",\"st\":\"32\"}"
                .formatted(mn, uscc));
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    await()
        .atMost(SOON)
        .until(() -> get("/api/monitoring/outlets?uscc=" + uscc).get("items").size() == 1);
  }

  private static Limit limit(AveragingPeriod period, String max) {
    return new Limit(
        "DW001", COD, period, null, new BigDecimal(max), "mg/L", "GB 4287-2012", "表2", null);
  }

  public String uscc() {
    return uscc;
  }

  public String outlet() {
    return uscc + ":DW001";
  }

  public void hour(OffsetDateTime begin, String value, String flag) {
    send(frame(Command.HOUR_DATA, begin, "Avg", value, flag));
  }

  public void sample(OffsetDateTime at, String value, String flag) {
    send(frame(Command.REALTIME_DATA, at, "Rtd", value, flag));
  }

  public void tenMinutes(OffsetDateTime begin, String value) {
    send(frame(Command.MINUTE_DATA, begin, "Avg", value, "N"));
  }

  public byte[] frame(
      Command command, OffsetDateTime time, String field, String value, String flag) {
    return FrameBuilder.of(command)
        .version(Version.V2017)
        .qn("20261120100000000")
        .st(SystemType.WATER_SOURCE)
        .pw("123456")
        .mn(mn)
        .dataTime(time)
        .reading(COD, field, value, flag)
        .bytes();
  }

  public void send(byte[] frame) {
    try {
      frames.append(
          new ReceivedFrame(
              Instant.parse("2026-11-20T02:00:00Z"),
              mn,
              "127.0.0.1:1",
              Verdict.ACCEPTED,
              new String(frame, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8)),
          () -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Any upload of several factors, such as w01018=0.09,w00000=12. */
  public void upload(Command command, OffsetDateTime time, String field, String... values) {
    FrameBuilder frame =
        FrameBuilder.of(command)
            .version(Version.V2017)
            .qn("20261120100000000")
            .st(SystemType.WATER_SOURCE)
            .pw("123456")
            .mn(mn)
            .dataTime(time);
    for (String each : values) {
      String[] parts = each.split("=");
      frame.reading(parts[0], field, parts[1], "N");
    }
    send(frame.bytes());
  }

  /** An hour of means and, beside them, of totals (Cou), each such as w00000=36.0. */
  public void hour(OffsetDateTime begin, List<String> means, List<String> totals) {
    FrameBuilder frame =
        FrameBuilder.of(Command.HOUR_DATA)
            .version(Version.V2017)
            .qn("20261120100000000")
            .st(SystemType.WATER_SOURCE)
            .pw("123456")
            .mn(mn)
            .dataTime(begin);
    totals.forEach(each -> frame.value(each.split("=")[0], "Cou", each.split("=")[1]));
    means.forEach(each -> frame.reading(each.split("=")[0], "Avg", each.split("=")[1], "N"));
    send(frame.bytes());
  }

  public Http.Answer post(String path, String token, String body) {
    return http.post(path, token, body);
  }

  public String mn() {
    return mn;
  }

  public String asHolder() {
    return tokens.enterprise(uscc);
  }

  public String asOfficer() {
    return tokens.officer("330481");
  }

  public JsonNode corrections() {
    return get("/api/monitoring/outlets/%s/corrections?from=2026-11-01T00:00:00Z&to=2026-11-30T00:00:00Z"
            .formatted(outlet()))
        .get("items");
  }

  public JsonNode exceedances() {
    return get("/api/monitoring/exceedances?uscc=" + uscc).get("items");
  }

  /** States of its findings with their start, oldest first. */
  public List<String> findings() {
    return exceedances()
        .valueStream()
        .map(
            e ->
                e.get("start").asString()
                    + " "
                    + e.get("period").asString()
                    + " "
                    + e.get("value").asString()
                    + " "
                    + e.get("state").asString())
        .sorted()
        .toList();
  }

  public JsonNode series(String factor, String resolution) {
    return get(
        "/api/monitoring/series?outlet=%s&factor=%s&resolution=%s&from=2026-11-01T00:00:00Z&to=2026-11-30T00:00:00Z"
            .formatted(outlet(), factor, resolution));
  }

  public JsonNode days() {
    return get("/api/monitoring/days?outlet=%s&from=2026-11-01&to=2026-11-30".formatted(outlet()))
        .get("items");
  }

  public JsonNode get(String path) {
    Http.Answer answer = http.get(path, tokens.admin());
    if (answer.status() != 200) {
      throw new AssertionError(path + ": " + answer.body());
    }
    return answer.json();
  }
}
