package cn.yunguanjia.monitoring.air;

import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.warning.AirWatch;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an imported file to hours, days, an area's value, its statistics and the reason of each. */
@ContextTest
class AirFilesTest {
  private static final String HEADER = "station,time,so2,no2,pm10,pm2_5,co,o3\n";
  private static final String DAYS = "from=2026-10-01&to=2026-10-31";

  private static final Duration PATIENT = Duration.ofSeconds(120);

  @Autowired Tokens tokens;
  @Autowired AirWatch watch;
  @Autowired Clock clock;
  @LocalServerPort int port;

  /** The three stations of the city in the public archive, with the index published then. */
  @Test
  void theRealHourOfTheCityHasThePublishedIndex() {
    station("1252A", "NATIONAL", "330402");
    station("2872A", "NATIONAL", "330402");
    String file =
        """
        station,name,city,lon,lat,time,so2,no2,pm10,pm2_5,co,o3,published_aqi,published_class,published_primary
        1252A,清河小学,嘉兴市,120.744,30.7946,2018-02-20T07:00:00,13,14,78,75,1.1,106,100,良,细颗粒物(PM2.5)
        2872A,南湖区残联,嘉兴市,120.7844,30.7525,2018-02-20T07:00:00,7,11,77,56,0.9,113,75,良,细颗粒物(PM2.5)
        1141A,普陀,上海市,121.4,31.238,2018-02-20T07:00:00,8,20,63,48,0.6,118,67,良,细颗粒物(PM2.5)
        """;
    assertThat(bring(file, false, tokens.admin()).status()).isEqualTo(400);
    JsonNode taken = bring(file, true, tokens.admin()).json();
    assertThat(taken.get("hours").asInt()).isEqualTo(2);
    assertThat(taken.get("passed").asInt()).isEqualTo(1);

    await().atMost(SOON).until(() -> hours("station=1252A", "2018-02-20").size() == 1);
    JsonNode hour = hours("station=1252A", "2018-02-20").get(0);
    assertThat(hour.get("aqi").asInt()).isEqualTo(100);
    assertThat(hour.get("standard").asString()).isEqualTo("HJ 633-2012");
    assertThat(hour.get("primary").get(0).asString()).isEqualTo("PM2.5");
    JsonNode why =
        get("/api/public/explain/" + hour.get("explain").asString().replaceFirst(":", "/"));
    assertThat(why.at("/value/zh").asString()).isEqualTo("100 良");
    assertThat(why.at("/rule/id").asString()).isEqualTo("HJ 633-2012");
    assertThat(why.at("/inputs/0/frames").size()).isEqualTo(1);
    assertThat(why.get("wouldChange").toString()).contains("PM2.5 not above 35 µg/m³");
  }

  @Test
  void aFileWithOneFaultIsNotTakenAtAll() {
    station("FAULT", "CITY", "330421");
    String bad =
        HEADER
            + "FAULT,2026-10-01T00:00:00,1,1,1,1,0.1,1\nFAULT,2026-10-01T01:00:00,1,x,1,1,0.1,1\n";
    Http.Answer refused = bring(bad, false, tokens.officer("330421"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("type").asString()).endsWith("air-file-faulty");
    JsonNode error = refused.json().get("errors").get(0);
    assertThat(error.get("line").asInt()).isEqualTo(3);
    assertThat(error.get("column").asString()).isEqualTo("no2");
    assertThat(hours("station=FAULT", "2026-10-01")).isEmpty();

    String good = bad.replace("x", "2");
    assertThat(
            bring(good, false, tokens.officer("330481")).json().at("/errors/0/message").asString())
        .contains("嘉善");
    assertThat(bring(good, false, tokens.enterprise("91330481MA2YGJ0001")).status()).isEqualTo(403);
    assertThat(bring(good.replace("2026", "2027"), false, tokens.admin()).status()).isEqualTo(400);
    assertThat(bring(good, false, tokens.officer("330421")).json().get("already").asBoolean())
        .isFalse();
    assertThat(bring(good, false, tokens.officer("330421")).json().get("already").asBoolean())
        .isTrue();
    await().atMost(SOON).until(() -> hours("station=FAULT", "2026-10-01").size() == 2);
  }

  @Test
  void anAreaIsMadeOfItsOfficialStationsAndAMonthHasItsStatistics() {
    station("OFFICIAL", "PROVINCE", "330424");
    station("SMALL", "MICRO", "330424");
    List<String> lines = new ArrayList<>();
    for (int day = 1; day <= 28; day++) {
      for (int hour = 0; hour < 24; hour++) {
        String time = "2026-10-%02dT%02d:00:00".formatted(day, hour);
        lines.add("OFFICIAL,%s,8,30,%d,%d,0.7,60".formatted(time, 50 + day, 30 + day * 2));
        if (day == 1) {
          lines.add("SMALL,%s,8,30,500,500,0.7,60".formatted(time));
        }
      }
    }
    // as late and mixed as it can be: two files, each in any order
    Collections.shuffle(lines, new Random(7));
    bring(HEADER + String.join("\n", lines.subList(300, lines.size())), false, tokens.admin());
    bring(HEADER + String.join("\n", lines.subList(0, 300)), false, tokens.admin());

    // four thousand values are read, closed and told day by day
    await().atMost(PATIENT).until(() -> days("area=330424").size() == 28);
    await().atMost(PATIENT).until(() -> days("area=330424").get(27).get("aqi").asInt() == 124);
    JsonNode first = days("area=330424").get(0);
    // PM2.5 of 32 and PM10 of 51 with the small sensor left out
    assertThat(first.get("aqi").asInt()).isEqualTo(51);
    assertThat(first.at("/by/HJ 633-2012/aqi").asInt()).isEqualTo(51);
    assertThat(days("area=330424").get(27).at("/by/HJ 633-2012/aqi").asInt()).isEqualTo(114);
    assertThat(days("station=SMALL").get(0).get("aqi").asInt()).isEqualTo(500);

    JsonNode month = get("/api/public/air/statistics?area=330424&" + DAYS);
    assertThat(month.at("/validity/period").asString()).isEqualTo("MONTH");
    assertThat(month.at("/validity/enough").asBoolean()).isTrue();
    JsonNode pm25 = month.get("items").get(3);
    assertThat(pm25.get("meanUnrounded").asString()).isEqualTo("59");
    assertThat(pm25.get("percentileUnrounded").asString()).isEqualTo("83.3");
    assertThat(pm25.get("multiple").asString()).isEqualTo("0.967");
    assertThat(pm25.get("daysOver").asInt()).isEqualTo(13);
    JsonNode strict =
        get("/api/public/air/statistics?area=330424&zone=ONE&standard=2012&" + DAYS)
            .get("items")
            .get(3);
    assertThat(strict.get("limit").asString()).isEqualTo("15");
    assertThat(strict.get("daysOver").asInt()).isEqualTo(26);
    assertThat(month.at("/composite/limits").asString()).isEqualTo("GB 3095-2026");
    // 8/60 + 30/40 + 64/60 + 59/30 + 0.7/4 + 60/160
    assertThat(month.at("/composite/value").asString()).isEqualTo("4.47");
    assertThat(month.at("/composite/main/0").asString()).isEqualTo("PM2.5");
    assertThat(month.at("/goodDays/good").asInt()).isEqualTo(15);
    assertThat(month.at("/goodDays/backCast/HJ 633-2012/good").asInt()).isEqualTo(22);
    assertThat(
            get("/api/public/air/statistics?area=330424&standard=2012&" + DAYS)
                .at("/composite/value")
                .asString())
        .isEqualTo("4.03");
    String of = "330424/2026-10-01/2026-10-31/auto";
    JsonNode sum = get("/api/public/explain/air-composite/" + of);
    assertThat(sum.get("value").asString()).isEqualTo("4.47");
    assertThat(sum.at("/inputs/3/state/en").asString()).startsWith("59 ÷ 30 µg/m³");
    assertThat(sum.at("/inputs/3/link").asString()).isEqualTo("air-statistic:" + of + "/PM2.5");
    assertThat(sum.at("/validity/en").asString())
        .isEqualTo("28 valid days of 27 needed (GB 3095-2026, table 4): enough");
    assertThat(sum.at("/events/0/name").asString()).isEqualTo("monitoring.AirQualityAssessed");
    JsonNode percentile = get("/api/public/explain/air-statistic/" + of + "/PM2.5");
    assertThat(percentile.at("/inputs/1/value").asString()).isEqualTo("83.3");
    // k = 1 + 27 · 0.95 = 26.65: between 82 and 84 of the 26th and 27th
    assertThat(percentile.at("/inputs/1/state/en").asString()).isEqualTo("k = 26.65");
    assertThat(percentile.at("/inputs/2/value").asString()).isEqualTo("82");
    assertThat(percentile.at("/inputs/2/link").asString()).isEqualTo("air:330424/2026-10-26");
    assertThat(percentile.at("/inputs/3/value").asString()).isEqualTo("84");
    assertThat(percentile.get("events").size()).isEqualTo(2);
    JsonNode good = get("/api/public/explain/air-good-days/" + of);
    assertThat(good.at("/inputs/0/value").asInt()).isEqualTo(15);
    assertThat(good.get("inputs").toString()).contains("air:330424/2026-10-28", "2026-10-16");
    assertThat(
            get("/api/public/explain/air-good-days/" + of.replace("auto", "2012"))
                .at("/inputs/0/value")
                .asInt())
        .isEqualTo(22);
    assertThat(field("/api/public/explain/air-composite/330424/noon/2026-10-31/auto"))
        .isEqualTo("from");

    JsonNode why = get("/api/public/explain/air/330424/2026-10-28");
    assertThat(why.at("/value/en").asString()).isEqualTo("124 Lightly polluted");
    assertThat(why.get("events").size()).isEqualTo(1);
    assertThat(why.get("inputs").toString()).contains("air:OFFICIAL/2026-10-28");

    JsonNode tomorrow = get("/api/public/explain/air-forecast/330424/PERSISTENCE/2026-10-29");
    assertThat(tomorrow.at("/value/en").asString()).isEqualTo("AQI 124 Lightly polluted");
    assertThat(tomorrow.at("/inputs/1/link").asString()).isEqualTo("air:330424/2026-10-28");
    assertThat(tomorrow.at("/validity/en").asString()).startsWith("Over 26 days");
    assertThat(field("/api/public/explain/air-forecast/330424/PERSISTENCE/soon")).isEqualTo("day");

    assertThat(level("OFFICIAL", "MICRO", "2026-10-15").status()).isEqualTo(200);
    await().atMost(SOON).until(() -> days("area=330424").size() == 14);
  }

  @Test
  void aForecastAndAWarningSayWhatTheyRestOn() {
    String issued =
        """
        {"area":"330481","source":"city forecast office","issuedAt":"2026-11-20T00:00:00+08:00",
         "days":[{"day":"2026-11-21","aqiFrom":60,"aqiTo":80,"primary":["PM2.5"]}]}""";
    assertThat(
            Http.port(port)
                .post("/api/monitoring/air/forecasts", tokens.officer("330481"), issued)
                .status())
        .isEqualTo(201);
    String asked = "/api/public/explain/air-forecast/330481/IMPORTED/2026-11-21";
    await().atMost(SOON).until(() -> Http.port(port).get(asked, null).status() == 200);
    JsonNode forecast = get(asked);
    assertThat(forecast.get("value").asString()).isEqualTo("AQI 60–80");
    assertThat(forecast.at("/inputs/0/value").asString()).isEqualTo("city forecast office");
    assertThat(forecast.at("/events/0/name").asString()).isEqualTo("monitoring.AirForecastIssued");

    station("SUDDEN", "CITY", "330481");
    String hours =
        HEADER
            + "SUDDEN,%s,8,30,40,20,0.7,60\n".formatted(hour(2))
            + "SUDDEN,%s,8,30,40,200,0.7,60\n".formatted(hour(1));
    assertThat(bring(hours, false, tokens.admin()).status()).isEqualTo(200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              watch.look();
              assertThat(warnings()).isNotEmpty();
            });
    JsonNode why =
        get("/api/public/explain/air-warning/" + warnings().get(0).get("warningId").asString());
    assertThat(why.get("value").asString()).isEqualTo("AQI 40 → 250");
    assertThat(why.at("/inputs/1/link").asString())
        .startsWith("air:330481/" + hour(1).substring(0, 16));
    assertThat(why.at("/rule/text/en").asString()).contains("by 2 grades within 3 hours");
    assertThat(why.at("/events/0/id").asString()).isNotBlank();
    assertThat(Http.port(port).get("/api/public/explain/air-warning/none", null).status())
        .isEqualTo(404);
  }

  /** The start of the hour that began so many hours before the present one, as files have it. */
  private String hour(int before) {
    return ZonedDateTime.ofInstant(clock.instant(), CityTime.ZONE)
        .truncatedTo(ChronoUnit.HOURS)
        .minusHours(before)
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
  }

  private JsonNode warnings() {
    return get("/api/public/air/warnings?area=330481").get("items");
  }

  @Test
  void aBadQuestionSaysHowToAsk() {
    assertThat(field("/api/public/air/statistics?" + DAYS)).isEqualTo("area");
    assertThat(field("/api/public/air/statistics?area=330400&from=2026-10-02&to=2026-10-01"))
        .isEqualTo("to");
    assertThat(field("/api/public/air/statistics?area=330400&standard=1996&" + DAYS))
        .isEqualTo("standard");
    assertThat(field("/api/public/air/hours?area=330400&from=2026-01-01&to=2026-10-01"))
        .isEqualTo("to");
    assertThat(field("/api/public/explain/air/330400/noon")).isEqualTo("time");
    assertThat(Http.port(port).get("/api/public/air/days?area=999999&" + DAYS, null).status())
        .isEqualTo(404);
    assertThat(level("NOBODY", "MICRO", "2026-10-15").status()).isEqualTo(404);
  }

  private Http.Answer level(String id, String level, String from) {
    return Http.port(port)
        .post(
            "/api/monitoring/stations/" + id + "/level",
            tokens.admin(),
            "{\"level\":\"%s\",\"from\":\"%s\"}".formatted(level, from));
  }

  private void station(String id, String level, String area) {
    GivenStation.settle(Http.port(port), tokens.admin(), id, level, area);
  }

  private Http.Answer bring(String csv, boolean registeredOnly, String token) {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                java.util.Map.of("name", "test.csv", "csv", csv, "registeredOnly", registeredOnly));
    return Http.port(port).post("/api/monitoring/air/import", token, body);
  }

  private JsonNode hours(String place, String day) {
    return get("/api/public/air/hours?%s&from=%s&to=%s".formatted(place, day, LocalDate.parse(day)))
        .get("items");
  }

  private JsonNode days(String place) {
    return get("/api/public/air/days?" + place + "&" + DAYS).get("items");
  }

  private String field(String path) {
    Http.Answer answer = Http.port(port).get(path, null);
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().get("field").asString();
  }

  private JsonNode get(String path) {
    Http.Answer answer = Http.port(port).get(path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
