package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what an officer of the city would have done by now: takes up one suspicion once it has been
 * raised, and brings the forecast of the day.
 */
final class CityOfficer implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(CityOfficer.class);
  private static final int HIGHEST = 500;

  private final DeskStories stories = DeskStories.load();
  private final Doors doors;
  private final Clock clock;
  private boolean takenUp;

  CityOfficer(Doors doors, Clock clock) {
    this.doors = doors;
    this.clock = clock;
  }

  /** A door that is closed is tried again at the next round. */
  @Override
  public void run() {
    try (Gateway gateway = new Gateway(doors, clock)) {
      takeUp(gateway);
      bringForecast(gateway);
    } catch (DoorClosed later) {
      LOG.debug("The officer of the city comes again later: {}", later.getMessage());
    }
  }

  /** One is enough: the others are left to whoever signs in. */
  private void takeUp(Gateway gateway) {
    if (takenUp) {
      return;
    }
    String all = "/api/monitoring/suspicions?kind=" + stories.inspection().kind();
    var found = gateway.get(Caller.OFFICER, all);
    if (!found.done()) {
      return;
    }
    for (var each : found.body().get("items")) {
      takenUp = takenUp || each.get("state").asString().equals("TAKEN_UP");
    }
    for (var each : found.body().get("items")) {
      if (!takenUp && each.get("state").asString().equals("OPEN")) {
        takenUp =
            gateway
                .post(
                    Caller.OFFICER,
                    "/api/monitoring/suspicions/" + each.get("suspicionId").asString() + "/take-up",
                    Map.of("note", stories.inspection().note()))
                .done();
      }
    }
  }

  /** As a forecaster would say it who goes on from the last days; the same day is brought once. */
  private void bringForecast(Gateway gateway) {
    var told = gateway.get(Caller.OFFICER, "/api/public/air/forecast?area=330400");
    if (!told.done()) {
      return;
    }
    ZonedDateTime morning = CityTime.startOf(CityTime.day(clock.instant())).atZone(CityTime.ZONE);
    List<Map<String, Object>> days = new ArrayList<>();
    for (var each : told.body().get("baselines").get(1).get("days")) {
      LocalDate day = LocalDate.parse(each.get("day").asString());
      if (!day.isBefore(morning.toLocalDate()) && !each.get("aqi").isNull()) {
        int aqi = each.get("aqi").asInt();
        int spread = 8 + 4 * days.size();
        days.add(
            Map.of(
                "day", day.toString(),
                "aqiFrom", Math.max(1, aqi - spread),
                "aqiTo", Math.min(HIGHEST, aqi + spread)));
      }
    }
    if (!days.isEmpty()) {
      gateway.post(
          Caller.OFFICER,
          "/api/monitoring/air/forecasts",
          Map.of(
              "area",
              "330400",
              "source",
              stories.forecaster(),
              "issuedAt",
              morning.toOffsetDateTime().toString(),
              "days",
              days));
    }
  }
}
