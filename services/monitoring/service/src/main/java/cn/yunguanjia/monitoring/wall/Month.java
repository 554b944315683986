package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.transmission.EffectiveTransmission;
import cn.yunguanjia.monitoring.transmission.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much of what was due this month came, of all outlets. It changes with each hour and not with
 * each second, so it is reckoned beside the picture: whoever looks is never kept waiting for it.
 */
@Component
class Month {
  private static final Logger LOG = LoggerFactory.getLogger(Month.class);

  private final EffectiveTransmission transmission;
  private final Duration kept;
  private final AtomicBoolean reckoning = new AtomicBoolean();
  private volatile Reckoned last = new Reckoned(Map.of(), System.nanoTime());

  private record Reckoned(Map<String, Rate> rates, long until) {}

  Month(
      EffectiveTransmission transmission,
      @Value("${yunguanjia.monitoring.month-kept:3m}") Duration kept) {
    this.transmission = transmission;
    this.kept = kept;
  }

  /** By outlet, as it was reckoned last; nothing before the first time. */
  Map<String, Rate> now(Instant at) {
    if (System.nanoTime() - last.until() >= 0 && reckoning.compareAndSet(false, true)) {
      Thread.ofVirtual().name("month-of-all-outlets").start(() -> reckon(at));
    }
    return last.rates();
  }

  private void reckon(Instant at) {
    try {
      Map<String, Rate> rates = transmission.ofAll(YearMonth.from(CityTime.day(at)), at);
      last = new Reckoned(rates, System.nanoTime() + kept.toNanos());
    } catch (RuntimeException unreadable) {
      LOG.warn(
          "The month of all outlets could not be reckoned; the wall shows the one before",
          unreadable);
      last = new Reckoned(last.rates(), System.nanoTime() + kept.toNanos());
    } finally {
      reckoning.set(false);
    }
  }
}
