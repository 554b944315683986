package cn.yunguanjia.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.DataLogger;
import cn.yunguanjia.acceptance.platform.Difference;
import cn.yunguanjia.acceptance.platform.Fields;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Telegram;
import cn.yunguanjia.acceptance.platform.Until;
import cn.yunguanjia.acceptance.platform.Views;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The promise behind every 9014 and every 2xx: what was acknowledged is there after the power went,
 * and every view tells the same as if it had never gone. {@code -Dyunguanjia.kills=20} for longer.
 */
@Tag("slow")
@Order(3)
class KillTest {
  private static final int KILLS = Integer.getInteger("yunguanjia.kills", 3);
  private static final int SOCKETS = 4;
  private static final int COMMANDERS = 2;
  private static final Duration BETWEEN_FRAMES = Duration.ofMillis(2);
  private static final Pattern QN = Pattern.compile("QN=(\\d{17})");
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** Every sample has a second of its own, so that each frame is a value of its own. */
  private static final LocalDateTime FIRST_SAMPLE =
      LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusDays(20).truncatedTo(ChronoUnit.DAYS);

  private static final String AMMONIA = "w21003";

  /** The first hour that is told in two parts; each kill has an hour of its own. */
  private static final LocalDateTime HALVED = FIRST_SAMPLE.minusDays(9);

  private final RunningPlatform platform = RunningPlatform.of(RunningPlatform.Kind.EMPTY);
  private final Account admin = platform.as("admin");
  private final Account officer = platform.as("officer");
  private final Views views = new Views(admin);
  private final List<Firm> firms = Firm.several(SOCKETS);

  /** Whose device is cut off by every kill between the two parts of a message. */
  private final Firm halved = Firm.another();

  private final List<Telegram> secondHalves = new ArrayList<>();
  private final Map<Firm, Integer> sent = new ConcurrentHashMap<>();

  /** What was acknowledged, by anybody, at any time before now. */
  private final Set<String> frames = ConcurrentHashMap.newKeySet();

  private final Set<String> enterprises = ConcurrentHashMap.newKeySet();
  private final Set<String> permits = ConcurrentHashMap.newKeySet();

  @Test
  void nothingAcknowledgedIsLostAndEveryViewTellsTheSame() throws Exception {
    firms.forEach(firm -> firm.settle(admin, LocalDate.now().minusYears(1), "80"));
    halved.settle(admin, LocalDate.now().minusYears(1), "80");
    tellOfConductBefore();
    views.awaitRest();
    Map<String, JsonNode> before = answers();

    for (int kill = 1; kill <= KILLS; kill++) {
      killWhileEverybodySpeaks();
      platform.start();
      try (DataLogger line = platform.logger()) {
        line.tell(secondHalves.getLast());
      }
      nothingIsMissing();
      System.out.printf(
          "kill %d of %d: %d frames and %d commands acknowledged so far, all there%n",
          kill, KILLS, frames.size(), enterprises.size() + permits.size());
    }

    everyFrameOfTheLogIsAValue();
    everyHalvedMessageIsWholeAndThereOnce();
    views.awaitRest();
    assertThat(Difference.between(before, answers())).as("told otherwise after kills").isEmpty();
    assertThat(views.parked()).isEmpty();
    views.rebuildAll();
    assertThat(Difference.between(before, answers()))
        .as("told otherwise by views made again from the log")
        .isEmpty();
    everyHalvedMessageIsWholeAndThereOnce();
    nothingIsMissing();
  }

  /** An exceedance that stands, and one that a correction withdrew. */
  private void tellOfConductBefore() {
    LocalDateTime day = FIRST_SAMPLE.minusDays(5);
    for (Firm firm : firms) {
      try (DataLogger line = platform.logger()) {
        line.tell(Telegram.hour(firm.mn(), day.withHour(7), Firm.COD, "40.0"));
        line.tell(Telegram.hour(firm.mn(), day.withHour(8), Firm.COD, "100.0"));
        line.tell(Telegram.hour(firm.mn(), day.plusDays(1).withHour(9), Firm.COD, "96.0"));
        awaitExceedances(firm, "CONFIRMED", 2);
        line.tell(Telegram.hour(firm.mn(), day.plusDays(1).withHour(9), Firm.COD, "69.0"));
        awaitExceedances(firm, "WITHDRAWN", 1);
      }
      workOff(firm, day.toLocalDate());
    }
  }

  /** Before its clock runs out, which would tell something new of it in the middle of the test. */
  private void workOff(Firm firm, LocalDate found) {
    Account loader =
        platform.with(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "demo-loader",
                "client_secret", "demo-loader-secret"));
    String path =
        "/api/cases/"
            + Until.answers(
                    "the case of " + firm.uscc(),
                    () -> admin.read("/api/cases?state=ASSIGNED&uscc=" + firm.uscc()).path("items"),
                    items -> items.size() == 1)
                .get(0)
                .path("issueId")
                .asString();
    loader.done(path + "/answer", Fields.of("text", "已更换曝气盘。", "at", noon(found, 1)));
    admin.done(path + "/verify", Fields.of("note", "属实。", "at", noon(found, 2)));
    admin.done(path + "/write-off", Fields.of("note", "同意销号。", "at", noon(found, 3)));
  }

  private static String noon(LocalDate found, int daysLater) {
    return found.plusDays(daysLater).atTime(12, 0).toInstant(BEIJING).toString();
  }

  /** At a moment that nobody chose, but not before something was acknowledged. */
  private void killWhileEverybodySpeaks() throws InterruptedException {
    List<Thread> speaking = new ArrayList<>();
    List<DataLogger> lines = new ArrayList<>();
    for (Firm firm : firms) {
      DataLogger line = platform.logger();
      lines.add(line);
      speaking.add(Thread.ofVirtual().start(() -> sendSamples(firm, line)));
    }
    int permitsBefore = permits.size();
    for (int i = 0; i < COMMANDERS; i++) {
      speaking.add(Thread.ofVirtual().start(this::registerAndPermit));
    }
    int enough = ThreadLocalRandom.current().nextInt(200, 3_000);
    Until.holds(
        enough + " acknowledged frames and a permit",
        () ->
            permits.size() > permitsBefore
                && lines.stream().mapToInt(line -> line.acknowledged().size()).sum() > enough);
    tellFirstHalf();
    platform.kill();
    for (Thread each : speaking) {
      each.join();
    }
  }

  /** The kill comes as soon as the platform has said that it has this part. */
  private void tellFirstHalf() {
    int number = secondHalves.size();
    List<Telegram> halves =
        Telegram.halves(
            halved.mn(),
            HALVED.plusHours(number),
            Map.entry(Firm.COD, "41.%02d".formatted(number)),
            Map.entry(AMMONIA, "3.%02d".formatted(number)));
    secondHalves.add(halves.getLast());
    try (DataLogger line = platform.logger()) {
      line.tell(halves.getFirst());
    }
  }

  /** Both parts belong to the hour that only the first one told, and neither counts twice. */
  private void everyHalvedMessageIsWholeAndThereOnce() throws SQLException {
    Map.of(Firm.COD, "41.%02d", AMMONIA, "3.%02d")
        .forEach(
            (factor, value) -> {
              List<String> expected = new ArrayList<>();
              for (int number = 0; number < KILLS; number++) {
                expected.add(
                    HALVED.plusHours(number).toInstant(BEIJING) + " " + value.formatted(number));
              }
              String from = HALVED.minusDays(1).toInstant(BEIJING).toString();
              String to = HALVED.plusDays(2).toInstant(BEIJING).toString();
              Until.answers(
                  factor + " of messages cut in two by a kill",
                  () -> hours(halved.series(factor, "hour", from, to)),
                  expected::equals);
            });
    try (var connection = platform.log();
        var statement =
            connection.prepareStatement("select count(*) from frames.frame where mn = ?")) {
      statement.setString(1, halved.mn());
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).as("parts in the log").isEqualTo(2 * KILLS);
      }
    }
  }

  private List<String> hours(String series) {
    return officer
        .read(series)
        .path("points")
        .valueStream()
        .map(
            point ->
                java.time.OffsetDateTime.parse(point.path("time").asString()).toInstant()
                    + " "
                    + point.path("value").asString())
        .toList();
  }

  private void sendSamples(Firm firm, DataLogger line) {
    try (line) {
      while (line.open()) {
        line.send(sample(firm, sent.merge(firm, 1, Integer::sum)).bytes());
        LockSupport.parkNanos(BETWEEN_FRAMES.toNanos());
      }
    } catch (UncheckedIOException killed) {
      // what was acknowledged before still counts
    }
    frames.addAll(line.acknowledged());
  }

  private static String at(int sample) {
    return FIRST_SAMPLE.plusSeconds(sample).toInstant(BEIJING).toString();
  }

  private static Telegram sample(Firm firm, int number) {
    return Telegram.sample(firm.mn(), FIRST_SAMPLE.plusSeconds(number), Firm.COD, value(number));
  }

  private static String value(int number) {
    return "%d.%02d".formatted(20 + number % 40, number % 97 + 1);
  }

  private void registerAndPermit() {
    try {
      while (true) {
        Firm firm = Firm.another();
        officer.done("/api/permits/enterprises", firm.registration());
        enterprises.add(firm.uscc());
        officer.done(
            "/api/permits/enterprises/" + firm.uscc() + "/permits",
            firm.permit(LocalDate.now(), Firm.limits(Firm.cod("HOUR", "80"))));
        permits.add(firm.permitNo());
      }
    } catch (UncheckedIOException | AssertionError killed) {
      // unanswered, or answered by a door whose house is gone: nothing was promised
    }
  }

  private void nothingIsMissing() throws SQLException {
    Map<String, Integer> kept = framesInTheLog();
    Set<String> missing = new HashSet<>(frames);
    missing.removeAll(kept.keySet());
    assertThat(missing).as("acknowledged frames that are not in the log").isEmpty();
    assertThat(kept.values()).as("each frame is kept once").containsOnly(1);
    for (String uscc : enterprises) {
      Until.answers(
          "enterprise " + uscc,
          () -> officer.get("/api/permits/enterprises/" + uscc),
          answer ->
              answer.status() == 200
                  && (!permits.contains(uscc + "001P") || answer.text().contains(uscc + "001P")));
    }
  }

  private Map<String, Integer> framesInTheLog() throws SQLException {
    Map<String, Integer> kept = new HashMap<>();
    try (var connection = platform.log();
        var statement =
            connection.prepareStatement("select bytes from frames.frame where mn = any(?)")) {
      statement.setArray(
          1, connection.createArrayOf("text", firms.stream().map(Firm::mn).toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var qn = QN.matcher(new String(rows.getBytes(1), StandardCharsets.UTF_8));
          assertThat(qn.find()).isTrue();
          kept.merge(qn.group(1), 1, Integer::sum);
        }
      }
    }
    return kept;
  }

  /** Every sample that reached the log is read as what it was sent as, and nothing else is. */
  private void everyFrameOfTheLogIsAValue() throws SQLException {
    for (Firm firm : firms) {
      Map<Instant, String> expected = samplesInTheLog(firm);
      assertThat(expected).isNotEmpty();
      String asked = firm.series("raw", at(0), at(sent.get(firm) + 1));
      Until.answers(
          "values of " + firm.mn(),
          () -> {
            Map<Instant, String> values = new TreeMap<>();
            officer
                .read(asked)
                .path("points")
                .forEach(
                    p ->
                        values.put(
                            java.time.OffsetDateTime.parse(p.path("time").asString()).toInstant(),
                            p.path("value").asString()));
            return values;
          },
          expected::equals);
    }
  }

  private Map<Instant, String> samplesInTheLog(Firm firm) throws SQLException {
    Map<Instant, String> samples = new TreeMap<>();
    try (var connection = platform.log();
        var statement =
            connection.prepareStatement(
                "select bytes from frames.frame where mn = ? and bytes like '%CN=2011%'::bytea")) {
      statement.setString(1, firm.mn());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          String text = new String(rows.getBytes(1), StandardCharsets.UTF_8);
          String digits = text.replaceFirst("(?s).*DataTime=(\\d{14}).*", "$1");
          var time =
              LocalDateTime.parse(
                  digits, java.time.format.DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
          samples.put(time.toInstant(BEIJING), text.replaceFirst("(?s).*Rtd=([0-9.]+).*", "$1"));
        }
      }
    }
    return samples;
  }

  /** What every context says of the firms, as of one moment. */
  private Map<String, JsonNode> answers() {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (Firm firm : firms) {
      for (String path :
          List.of(
              "/api/permits/enterprises/" + firm.uscc(),
              "/api/monitoring/exceedances?uscc=" + firm.uscc(),
              "/api/monitoring/devices?uscc=" + firm.uscc(),
              firm.series("hour", at(-30 * 86_400), at(0)),
              "/api/cases?uscc=" + firm.uscc())) {
        answers.put(path, officer.read(path));
      }
      for (JsonNode issue : officer.read("/api/cases?uscc=" + firm.uscc()).path("items")) {
        String path = "/api/cases/" + issue.path("issueId").asString();
        answers.put(path, officer.read(path));
      }
      answers.put("code of " + firm.uscc(), code(firm));
    }
    return answers;
  }

  private JsonNode code(Firm firm) {
    JsonNode hits = officer.read("/api/public/codes?q=" + firm.uscc()).path("items");
    assertThat(hits.size()).isEqualTo(1);
    return officer.read(
        "/api/public/codes/" + hits.get(0).path("codeId").asString() + "?asOf=" + at(0));
  }

  private void awaitExceedances(Firm firm, String state, int many) {
    Until.answers(
        many + " " + state + " of " + firm.uscc(),
        () -> officer.read("/api/monitoring/exceedances?uscc=" + firm.uscc()).path("items"),
        items ->
            items.valueStream().filter(e -> e.path("state").asString().equals(state)).count()
                == many);
  }
}
