package cn.yunguanjia.monitoring.silence;

import java.time.Duration;
import java.util.Optional;

/** How often the device of an outlet says it uploads realtime data (HJ 212-2017, RtdInterval). */
public interface ToldInterval {

  /** Empty where it was never asked, or did not answer. */
  Optional<Duration> ofSource(String source);
}
