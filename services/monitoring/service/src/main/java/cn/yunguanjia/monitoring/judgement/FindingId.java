package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The same finding has the same id, so that repeated data finds nothing twice. */
public final class FindingId {
  private FindingId() {}

  /**
   * @param time of measurement of the mean
   */
  public static String of(String outlet, String factor, AveragingPeriod period, Instant time) {
    Instant start = period == AveragingPeriod.DAY ? CityTime.startOf(CityTime.day(time)) : time;
    return UUID.nameUUIDFromBytes(
            String.join("|", outlet, factor, period.name(), start.toString())
                .getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
