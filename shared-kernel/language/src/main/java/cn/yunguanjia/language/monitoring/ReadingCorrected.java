package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An hourly or daily mean is no longer what it was, or came after later ones.
 *
 * @param outlet uscc:code
 * @param unit of both values
 * @param start begin of the mean's period
 * @param before null where nothing stood there
 * @param cause RESENT, LATE, RECOMPUTED, OXYGEN, UNIT, MARKED or MARK_REFUSED
 * @param at when the platform found it
 */
@Published(name = "monitoring.ReadingCorrected")
public record ReadingCorrected(
    String correctionId,
    String uscc,
    String outlet,
    String area,
    String factor,
    String unit,
    AveragingPeriod period,
    Instant start,
    Stood before,
    Stood after,
    String cause,
    Instant at)
    implements DomainEvent {

  /**
   * What stood there.
   *
   * @param converted at reference oxygen as the device reports it, or null; where the cause is
   *     OXYGEN, as the platform converts it with the oxygen that was known, or null where none was
   * @param flag data mark of HJ 212-2017, 6.6.4
   * @param mark state by the permit holder's mark, or null
   * @param computed whether the platform made the mean
   * @param frames ids of the frames it rests on
   */
  public record Stood(
      BigDecimal value,
      BigDecimal converted,
      String flag,
      String mark,
      boolean computed,
      List<Long> frames) {}
}
