package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes note of the alerts that the officer of Tongxiang is asked about, through the ordinary door
 * and a while after they came, so that a visitor finds fresh ones and handled ones.
 */
final class DutyOfficer implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(DutyOfficer.class);
  private static final Duration LOOKS_AFTER = Duration.ofMinutes(12);

  private final Doors doors;
  private final Clock clock;

  DutyOfficer(Doors doors, Clock clock) {
    this.doors = doors;
    this.clock = clock;
  }

  /** A door that is closed is tried again at the next round. */
  @Override
  public void run() {
    try (Gateway gateway = new Gateway(doors, clock)) {
      var mine = gateway.get(Caller.DUTY_OFFICER, "/api/monitoring/alerts?recipient=mine");
      if (!mine.done()) {
        return;
      }
      OffsetDateTime before = CityTime.local(clock.instant().minus(LOOKS_AFTER));
      for (var alert : mine.body().get("items")) {
        if (OffsetDateTime.parse(alert.get("began").asString()).isBefore(before)) {
          gateway.post(
              Caller.DUTY_OFFICER,
              "/api/monitoring/alerts/" + alert.get("alertId").asString() + "/acknowledge",
              Map.of());
        }
      }
    } catch (DoorClosed later) {
      LOG.debug("The duty officer looks again later: {}", later.getMessage());
    }
  }
}
