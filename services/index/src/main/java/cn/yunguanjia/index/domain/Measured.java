package cn.yunguanjia.index.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * An indicator's value with what it rests on.
 *
 * @param value null where there was nothing to measure
 * @param eventIds of the telling inputs, at most twenty
 */
public record Measured(BigDecimal value, List<String> eventIds) {
  private static final int MOST = 20;

  public Measured {
    eventIds = eventIds.stream().filter(java.util.Objects::nonNull).limit(MOST).toList();
  }

  static Measured share(long part, long whole, List<String> eventIds) {
    return new Measured(
        whole == 0
            ? null
            : BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 2, java.math.RoundingMode.HALF_UP),
        eventIds);
  }
}
