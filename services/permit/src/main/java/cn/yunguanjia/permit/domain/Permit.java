package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Limit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A discharge permit. */
public sealed interface Permit {

  record Unknown() implements Permit {}

  /**
   * @param limits by the first day on which they hold
   */
  record Granted(
      String permitNo,
      String uscc,
      String area,
      LocalDate validFrom,
      LocalDate validTo,
      Map<LocalDate, List<Limit>> limits)
      implements Permit {}
}
