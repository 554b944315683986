package cn.yunguanjia.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.acceptance.platform.Account;
import cn.yunguanjia.acceptance.platform.Answer;
import cn.yunguanjia.acceptance.platform.DataLogger;
import cn.yunguanjia.acceptance.platform.Fields;
import cn.yunguanjia.acceptance.platform.RunningPlatform;
import cn.yunguanjia.acceptance.platform.Telegram;
import cn.yunguanjia.acceptance.platform.Until;
import cn.yunguanjia.acceptance.platform.Views;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The year of one firm, told through the public doors alone. What lies in the past is brought by an
 * administrator, who may date a command back; what happens today is done by those whose work it is.
 */
@Tag("slow")
@Order(2)
class FirmsYearTest {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final RunningPlatform platform = RunningPlatform.of(RunningPlatform.Kind.EMPTY);
  private final Account admin = platform.as("admin");
  private final Account loader =
      platform.with(
          Map.of(
              "grant_type", "client_credentials",
              "client_id", "demo-loader",
              "client_secret", "demo-loader-secret"));
  private final Account tongxiang = platform.as("officer-tongxiang");
  private final Account city = platform.as("officer");
  private final Account holder = platform.as("enterprise");
  private final Account citizen = platform.anybody();

  private final Firm firm = Firm.OF_THE_DEMONSTRATION_ACCOUNT;
  private final LocalDateTime thisHour =
      LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.HOURS);
  private final LocalDate today = thisHour.toLocalDate();
  private final LocalDate granted = today.minusDays(364);
  private final LocalDate broken = today.minusDays(240);
  private final LocalDate tightened = today.minusDays(180);
  private final LocalDate mistaken = today.minusDays(150);

  private String codeId;
  private BigDecimal indexBefore;
  private BigDecimal indexWhileRed;

  @Test
  void aYear() {
    theFirmIsRegisteredPermittedAndItsLoggerLetIn();
    beforeAnythingIsHeardItsCodeIsGrey();
    monthsWithinTheLimitMakeTheCodeGreen();

    aDayAboveTheLimitBecomesACaseAndTheCodeYellow();
    theCaseIsWorkedOffAndTheCodeIsGreenAgain();

    aTighterPermitJudgesWhatComesAfterItAndNothingBefore();
    aCorrectionTakesAFindingBackAsIfItHadNeverBeen();

    todayAnHourFarAboveTheLimitTurnsTheCodeRed();
    everybodyIsToldWhy();
    theIndexFallsAndNamesTheCase();
    theFirmAnswersIsSentBackAndAnswersAgain();
    nobodyVerifiesTheirOwnWork();
    onceWrittenOffTheColourReturnsByTheRule();
    theIndexRises();
    thePastStaysAsItWas();
  }

  private void theFirmIsRegisteredPermittedAndItsLoggerLetIn() {
    String at = start(granted).toString();
    post("/api/permits/enterprises", firm.registration(), at);
    post(
        "/api/permits/enterprises/" + firm.uscc() + "/permits",
        firm.permit(granted, Firm.limits(Firm.cod("DAY", "80"), Firm.cod("HOUR", "100"))),
        at);
    post("/api/monitoring/devices", firm.device(), at);
    firm.awaitLimits(admin, 2);
    var mine =
        Until.answers(
            "the holder's own file",
            () -> holder.get("/api/permits/mine"),
            answer -> answer.status() == 200 && !answer.json().path("permits").isEmpty());
    assertThat(mine.json().path("permits").get(0).path("permitNo").asString())
        .isEqualTo(firm.permitNo());
  }

  private void beforeAnythingIsHeardItsCodeIsGrey() {
    JsonNode hits =
        Until.answers(
            "the firm's code",
            () -> citizen.read("/api/public/codes?q=" + firm.uscc()).path("items"),
            items -> items.size() == 1);
    codeId = hits.get(0).path("codeId").asString();
    assertThat(code(start(granted)).path("status").asString()).isEqualTo("GREY");
  }

  private void monthsWithinTheLimitMakeTheCodeGreen() {
    try (DataLogger line = platform.logger()) {
      for (LocalDate day = granted; day.isBefore(today); day = day.plusDays(1)) {
        for (int hour = 0; hour < 24; hour += day.isAfter(today.minusDays(31)) ? 1 : 6) {
          line.send(Telegram.hour(firm.mn(), day.atTime(hour, 0), Firm.COD, "40.0").bytes());
        }
        Telegram mean =
            Telegram.day(firm.mn(), day, Firm.COD, day.equals(broken) ? "100.0" : "41.5");
        line.send(mean.bytes());
        if (day.plusDays(1).equals(today)) {
          line.awaitAcknowledgement(mean);
        }
      }
    }
    awaitColour(start(granted.plusDays(7)), "GREEN");
    assertThat(code(start(granted.plusDays(7))).path("score").asInt()).isEqualTo(100);
  }

  private void aDayAboveTheLimitBecomesACaseAndTheCodeYellow() {
    JsonNode found = awaitExceedance(broken, "CONFIRMED");
    assertThat(found.path("limit").asString()).isEqualTo("80");
    assertThat(found.path("multiple").asString()).startsWith("0.25");
    JsonNode issue = awaitIssue(broken, "ASSIGNED");
    assertThat(issue.path("severity").asString()).isEqualTo("SERIOUS");
    assertThat(issue.path("area").asString()).isEqualTo(Firm.TONGXIANG);
    JsonNode code = awaitColour(start(broken.plusDays(2)), "YELLOW");
    assertThat(code.path("score").asInt()).isEqualTo(94);
    assertThat(code.path("reasons").get(0).path("item").asString()).isEqualTo("EX-1");
    assertThat(code.path("vetoes").get(0).path("id").asString()).isEqualTo("V-2");
  }

  private void theCaseIsWorkedOffAndTheCodeIsGreenAgain() {
    String path = "/api/cases/" + awaitIssue(broken, "ASSIGNED").path("issueId").asString();
    loader.done(path + "/answer", dated("text", "更换曝气盘，化学需氧量恢复正常。", broken.plusDays(2)));
    admin.done(path + "/verify", dated("note", "现场核实属实。", broken.plusDays(3)));
    admin.done(path + "/write-off", dated("note", "同意销号。", broken.plusDays(4)));
    JsonNode code = awaitColour(start(broken.plusDays(5)), "GREEN");
    assertThat(code.path("score").asInt()).as("a third of six points remains").isEqualTo(98);
    // and what it was in between is not forgotten
    assertThat(colour(start(broken.plusDays(2)))).isEqualTo("YELLOW");
  }

  private void aTighterPermitJudgesWhatComesAfterItAndNothingBefore() {
    post(
        "/api/permits/permits/" + firm.permitNo() + "/variations",
        Fields.of(
            "from",
            tightened.toString(),
            "outlets",
            List.of(Firm.limits(Firm.cod("DAY", "60"), Firm.cod("HOUR", "100"))),
            "reason",
            "提标改造"),
        start(tightened).toString());
    firm.awaitLimits(admin, 4);
    try (DataLogger line = platform.logger()) {
      // both days come late and with the same mean; each is judged by the limit of its own day
      line.tell(Telegram.day(firm.mn(), tightened.minusDays(1), Firm.COD, "72.0"));
      line.tell(Telegram.day(firm.mn(), mistaken, Firm.COD, "72.0"));
    }
    assertThat(awaitExceedance(mistaken, "CONFIRMED").path("limit").asString()).isEqualTo("60");
    assertThat(exceedance(tightened.minusDays(1))).isNull();
    assertThat(awaitExceedance(broken, "CONFIRMED").path("limit").asString())
        .as("what was judged before stays judged by what held then")
        .isEqualTo("80");
    assertThat(limitOn(tightened.minusDays(1))).isEqualTo("80");
    assertThat(limitOn(tightened)).isEqualTo("60");
  }

  private void aCorrectionTakesAFindingBackAsIfItHadNeverBeen() {
    awaitColour(start(mistaken.plusDays(2)), "YELLOW");
    try (DataLogger line = platform.logger()) {
      line.tell(Telegram.day(firm.mn(), mistaken, Firm.COD, "51.0"));
    }
    awaitExceedance(mistaken, "WITHDRAWN");
    JsonNode issue = awaitIssue(mistaken, "WRITTEN_OFF");
    JsonNode story = tongxiang.read("/api/cases/" + issue.path("issueId").asString());
    assertThat(story.path("findings").get(0).path("withdrawn").asBoolean()).isTrue();
    JsonNode code = awaitColour(start(mistaken.plusDays(2)), "GREEN");
    assertThat(code.path("reasons").valueStream())
        .noneMatch(reason -> reason.path("item").asString().equals("EX-1"));
  }

  private void todayAnHourFarAboveTheLimitTurnsTheCodeRed() {
    awaitColour(Instant.now(), "GREEN");
    new Views(admin).awaitRest();
    indexBefore = awaitIndex();
    try (DataLogger line = platform.logger()) {
      line.tell(Telegram.hour(firm.mn(), thisHour.minusHours(1), Firm.COD, "250.0"));
    }
    JsonNode code = awaitColour(Instant.now(), "RED");
    JsonNode reason = code.path("reasons").get(0);
    assertThat(reason.path("item").asString()).isEqualTo("EX-1");
    assertThat(reason.path("points").asInt()).isEqualTo(20);
    assertThat(reason.path("open").asBoolean()).isTrue();
    assertThat(OffsetDateTime.parse(reason.path("since").asString()).toLocalDateTime())
        .isEqualTo(thisHour);
    assertThat(code.path("openCases").asInt()).isEqualTo(1);
    Until.answers(
        "the marker on the map",
        () -> marker(),
        marker -> marker.path("properties").path("status").asString().equals("RED"));
    assertThat(citizen.get("/api/public/feed?limit=20").text()).contains(codeId);
  }

  private void everybodyIsToldWhy() {
    JsonNode why = citizen.read("/api/public/explain/code/" + codeId);
    assertThat(why.path("value").asString()).isEqualTo("RED");
    assertThat(why.path("rule").path("clause").path("en").asString()).isEqualTo("Veto V-1");
    assertThat(why.path("rule").path("official").asBoolean())
        .as("demonstration rules say so")
        .isFalse();
    assertThat(why.path("wouldChange").size()).isPositive();
    assertThat(why.path("events").get(0).path("id").asString()).isNotBlank();

    String id =
        awaitExceedance(thisHour.minusHours(1), "CONFIRMED").path("exceedanceId").asString();
    JsonNode whyExceeded = citizen.read("/api/public/explain/exceedance/" + id);
    assertThat(whyExceeded.path("value").asString()).isEqualTo("250.0");
    assertThat(whyExceeded.path("rule").path("version").asString()).isEqualTo(firm.permitNo());

    String page = citizen.get("/c/" + codeId, "Accept-Language", "zh-CN").text();
    assertThat(page).contains("红码", "化学需氧量").doesNotContain("<script>alert");
    assertThat(citizen.get("/c/" + codeId + "?lang=en").text()).contains("Demo Dyer");
  }

  private void theIndexFallsAndNamesTheCase() {
    // the case and the colour reach the index one after the other: only at rest has it both
    new Views(admin).awaitRest();
    JsonNode index =
        Until.answers(
            "an index below " + indexBefore,
            () -> citizen.read("/api/public/index/current?area=" + Firm.TONGXIANG),
            answer -> value(answer).compareTo(indexBefore) < 0);
    indexWhileRed = value(index);
    JsonNode serious = indicator(index, "open-serious");
    String found = city.read(todaysCase()).path("history").get(0).path("eventId").asString();
    assertThat(serious.path("eventIds").valueStream().map(JsonNode::asString))
        .as("the figure leads down to what happened")
        .contains(found);
    JsonNode why = citizen.read("/api/public/explain/index/" + Firm.TONGXIANG);
    assertThat(why.path("rule").path("official").asBoolean()).isFalse();
    assertThat(why.path("events").valueStream().map(event -> event.path("id").asString()))
        .contains(found);
    assertThat(why.path("wouldChange").toString())
        .contains(serious.path("name").path("zh").asString());
  }

  private void theFirmAnswersIsSentBackAndAnswersAgain() {
    String path = todaysCase();
    assertThat(holder.read(path).path("actions").valueStream().map(JsonNode::asString))
        .contains("answer");
    assertThat(city.post(path + "/write-off", Fields.of("note", "太早")).problem())
        .isEqualTo("not-verified");
    holder.done(path + "/answer", Fields.of("text", "已停产检查。"));
    assertThat(holder.post(path + "/verify", Fields.of("note", "自己核实")).status()).isEqualTo(403);
    awaitState("ANSWERED");
    tongxiang.done(path + "/return", Fields.of("note", "请说明原因并附整改照片。"));
    awaitState("ASSIGNED");
    assertThat(holder.read(path).toString()).contains("请说明原因并附整改照片。");
  }

  private void nobodyVerifiesTheirOwnWork() {
    String path = todaysCase();
    // the firm rings up, the county's officer writes its answer down
    tongxiang.done(path + "/answer", Fields.of("text", "调节池泵故障，已更换，出水正常。"));
    awaitState("ANSWERED");
    Answer own = tongxiang.post(path + "/verify", Fields.of("note", "属实"));
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.problem()).isEqualTo("own-answer");
    city.done(path + "/verify", Fields.of("note", "现场复核，出水 42 mg/L。"));
    awaitState("VERIFIED");
    assertThat(colour(Instant.now())).as("verified is not yet written off").isEqualTo("RED");
  }

  private void onceWrittenOffTheColourReturnsByTheRule() {
    assertThat(tongxiang.post(todaysCase() + "/write-off", Fields.of("note", "同意。")).status())
        .as("who answered does not write off")
        .isEqualTo(409);
    city.done(todaysCase() + "/write-off", Fields.of("note", "同意销号。"));
    awaitState("WRITTEN_OFF");
    JsonNode code = awaitColour(Instant.now(), "GREEN");
    assertThat(code.path("score").asInt()).as("a third of twenty points remains").isEqualTo(93);
    JsonNode reason = code.path("reasons").get(0);
    assertThat(reason.path("open").asBoolean()).isFalse();
    Instant until = OffsetDateTime.parse(reason.path("until").asString()).toInstant();
    assertThat(until).isAfter(Instant.now().plus(29, ChronoUnit.DAYS));
    assertThat(code(until.plusSeconds(1)).path("reasons").size()).isZero();

    JsonNode story = city.read(todaysCase());
    assertThat(story.path("history").valueStream().map(e -> e.path("event").asString()))
        .containsSubsequence(
            "IssueReported",
            "EvidenceSubmitted",
            "AnswerReturned",
            "EvidenceSubmitted",
            "IssueVerified",
            "IssueWrittenOff");
  }

  private void theIndexRises() {
    Until.answers(
        "an index above " + indexWhileRed,
        () -> citizen.read("/api/public/index/current?area=" + Firm.TONGXIANG),
        answer -> value(answer).compareTo(indexWhileRed) > 0);
  }

  private void thePastStaysAsItWas() {
    Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
    Instant justAfter = thisHour.toInstant(BEIJING).plusSeconds(1);
    assertThat(colour(yesterday)).isEqualTo("GREEN");
    assertThat(colour(justAfter)).isEqualTo("RED");
    assertThat(colour(start(broken.plusDays(2)))).isEqualTo("YELLOW");
    JsonNode then =
        citizen.read(
            "/api/public/index/current?area=%s&asOf=%s".formatted(Firm.TONGXIANG, justAfter));
    assertThat(value(then)).isEqualByComparingTo(indexWhileRed);
    JsonNode marker =
        citizen
            .read("/api/public/map/layers/enterprises?asOf=" + justAfter)
            .path("features")
            .valueStream()
            .filter(f -> f.path("properties").path("uscc").asString().equals(firm.uscc()))
            .findFirst()
            .orElseThrow();
    assertThat(marker.path("properties").path("status").asString()).isEqualTo("RED");
  }

  private void post(String path, Map<String, Object> form, String at) {
    form.put("at", at);
    admin.done(path, form);
  }

  private Map<String, Object> dated(String field, String text, LocalDate day) {
    return Fields.of(field, text, "at", start(day).toString());
  }

  private JsonNode code(Instant asOf) {
    return citizen.read("/api/public/codes/" + codeId + "?asOf=" + asOf);
  }

  private String colour(Instant asOf) {
    return code(asOf).path("status").asString();
  }

  private JsonNode awaitColour(Instant asOf, String colour) {
    return Until.answers(
        "colour " + colour + " as of " + asOf,
        () -> code(asOf),
        code -> code.path("status").asString().equals(colour));
  }

  private BigDecimal awaitIndex() {
    return value(
        Until.answers(
            "an index",
            () -> citizen.read("/api/public/index/current?area=" + Firm.TONGXIANG),
            answer -> !answer.path("value").isNull()));
  }

  private static BigDecimal value(JsonNode index) {
    return new BigDecimal(index.path("value").asString());
  }

  private static JsonNode indicator(JsonNode index, String id) {
    return index
        .path("subIndices")
        .valueStream()
        .flatMap(part -> part.path("indicators").valueStream())
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode marker() {
    return citizen
        .read("/api/public/map/layers/enterprises")
        .path("features")
        .valueStream()
        .filter(f -> f.path("properties").path("uscc").asString().equals(firm.uscc()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode exceedance(Object start) {
    return tongxiang
        .read("/api/monitoring/exceedances?uscc=" + firm.uscc())
        .path("items")
        .valueStream()
        .filter(e -> e.path("start").asString().startsWith(start.toString()))
        .findFirst()
        .orElse(null);
  }

  private JsonNode awaitExceedance(Object start, String state) {
    return Until.answers(
        state + " of " + start,
        () -> exceedance(start),
        found -> found != null && found.path("state").asString().equals(state));
  }

  private JsonNode awaitIssue(LocalDate day, String state) {
    String found = start(day.plusDays(1)).atOffset(BEIJING).toString();
    return Until.answers(
        "issue of " + day,
        () ->
            tongxiang
                .read("/api/cases?limit=200&uscc=" + firm.uscc())
                .path("items")
                .valueStream()
                .filter(i -> i.path("openedAt").asString().startsWith(found.substring(0, 16)))
                .findFirst()
                .orElse(null),
        issue -> issue != null && issue.path("state").asString().equals(state));
  }

  private String todaysCase() {
    String id =
        Until.answers(
                "the case of today",
                () ->
                    holder
                        .read("/api/cases?uscc=" + firm.uscc())
                        .path("items")
                        .valueStream()
                        .filter(
                            i ->
                                OffsetDateTime.parse(i.path("openedAt").asString())
                                    .toLocalDateTime()
                                    .equals(thisHour))
                        .findFirst()
                        .orElse(null),
                issue -> issue != null)
            .path("issueId")
            .asString();
    return "/api/cases/" + id;
  }

  private void awaitState(String state) {
    String path = todaysCase();
    Until.answers(
        "state " + state,
        () -> city.read(path),
        issue -> issue.path("state").asString().equals(state));
  }

  private String limitOn(LocalDate day) {
    return tongxiang
        .read("/api/permits/enterprises/" + firm.uscc() + "?asOf=" + day)
        .path("permits")
        .get(0)
        .path("outlets")
        .get(0)
        .path("limits")
        .valueStream()
        .filter(limit -> limit.path("period").asString().equals("DAY"))
        .findFirst()
        .orElseThrow()
        .path("max")
        .asString();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(BEIJING);
  }
}
