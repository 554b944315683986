package cn.yunguanjia.monitoring.silence;

import cn.yunguanjia.monitoring.lately.Lately;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.monitoring.rules.AlertRules;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long an outlet may say nothing before it counts as silent, by its own usual interval. */
@Component
public class Patience {
  private final UsualInterval intervals;
  private final AlertRuleBook rules;

  /** While an outlet says nothing its usual interval stays what it was. */
  private final Lately<Duration> known = new Lately<>();

  Patience(UsualInterval intervals, AlertRuleBook rules) {
    this.intervals = intervals;
    this.rules = rules;
  }

  /**
   * An interval is asked for only where it makes a difference.
   *
   * @param heard when it was last heard of
   */
  public Duration with(String source, Instant heard, Instant now) {
    AlertRules.Silence rule = rules.at(now).silence();
    if (!heard.plus(rule.atLeast()).isBefore(now)) {
      return rule.atLeast();
    }
    if (heard.plus(rule.atMost()).isBefore(now)) {
      return rule.atMost();
    }
    String key = source + "@" + heard;
    return known
        .find(key)
        .orElseGet(
            () -> {
              Duration allowed = rule.allowed(intervals.of(source));
              known.put(key, allowed);
              return allowed;
            });
  }
}
