package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Somebody should look: a live reading stands above its limit, an outlet fell silent, or its data
 * looks broken or falsified. Nothing is judged yet. The same alert is raised again only when it
 * gets graver.
 *
 * @param alertId derived from outlet, factor and the time it began
 * @param uscc null where the data is under suspicion: who may have falsified it is not told
 * @param factor null where the alert is not about one
 * @param value the live value as compared, in unit; null where the alert is not about one
 * @param limit the bound that the value broke, in unit; null with it
 * @param grade YELLOW, ORANGE or RED
 * @param at time of the measurement, or when the silence was found
 * @param kind VALUE, SILENCE or SUSPICION; null in events of before 2026-11-28, which are of values
 * @param multiple value / limit - 1; null for a factor with two bounds and where there is no value
 * @param recipients who has to acknowledge it: ENTERPRISE, COUNTY, CITY
 * @param due by when; null in events of before 2026-11-28, which had no clock
 * @param suspicionId the suspicion that it is about, or null
 * @param suspicion in what way the data looks odd; null with it
 */
@Published(name = "monitoring.AlertRaised")
public record AlertRaised(
    String alertId,
    String uscc,
    String outlet,
    String area,
    String factor,
    BigDecimal value,
    BigDecimal limit,
    String unit,
    String grade,
    Instant at,
    String kind,
    BigDecimal multiple,
    List<String> recipients,
    Instant due,
    String suspicionId,
    SuspicionKind suspicion)
    implements DomainEvent {

  /** A live value above its limit, as it was told before alerts had recipients and a clock. */
  public AlertRaised(
      String alertId,
      String uscc,
      String outlet,
      String area,
      String factor,
      BigDecimal value,
      BigDecimal limit,
      String unit,
      String grade,
      Instant at) {
    this(
        alertId, uscc, outlet, area, factor, value, limit, unit, grade, at, null, null, null, null,
        null, null);
  }
}
