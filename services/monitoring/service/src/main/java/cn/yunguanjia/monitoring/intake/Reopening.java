package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.air.waiver.WaiverView;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.standards.air.AirQuality;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opens the days of an air station again whose index a waiver, or its end, may change, so that they
 * are published as they are now.
 */
@Component
class Reopening {
  private static final int AT_ONCE = 20;

  private final WaiverView waivers;
  private final Readings readings;
  private final Intake intake;
  private final Clock clock;

  Reopening(WaiverView waivers, Readings readings, Intake intake, Clock clock) {
    this.waivers = waivers;
    this.readings = readings;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * @return whether there may be more
   */
  boolean round(int generation) {
    List<WaiverView.LookBack> changed = waivers.lookBacks(AT_ONCE);
    for (WaiverView.LookBack each : changed) {
      intake.inBatch(
          generation,
          () -> {
            open(each);
            return null;
          });
      waivers.lookedBack(each);
    }
    return !changed.isEmpty();
  }

  private void open(WaiverView.LookBack changed) {
    LocalDate today = CityTime.day(clock.instant());
    LocalDate last = changed.to() == null || changed.to().isAfter(today) ? today : changed.to();
    if (last.isBefore(changed.from())) {
      return;
    }
    Instant from = CityTime.startOf(changed.from());
    Instant to = CityTime.startOf(last.plusDays(1));
    AirQuality.HOURLY.forEach(
        item ->
            readings.open(
                readings.series(
                    changed.source(), AirHours.factor(item), Resolution.HOUR, from, to)));
  }
}
