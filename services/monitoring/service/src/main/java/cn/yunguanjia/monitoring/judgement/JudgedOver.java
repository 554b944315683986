package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The findings that stand, by outlet and day: what alone may be shown in red. */
@Component
public class JudgedOver implements Projection {
  private static final String DAYS = "days";
  private static final String PLACES = "places";
  private final ReadModel model;

  /**
   * A mean that was judged to break its limit.
   *
   * @param multiple how far, as a share of the limit; null where the limit is no amount
   */
  public record Finding(
      String exceedanceId,
      String factor,
      AveragingPeriod period,
      Instant start,
      BigDecimal value,
      BigDecimal multiple) {

    public boolean isOfLast(Duration span, Instant now) {
      Instant end =
          period == AveragingPeriod.HOUR
              ? start.plusSeconds(3600)
              : CityTime.startOf(CityTime.day(start).plusDays(1));
      return end.plus(span).isAfter(now);
    }
  }

  JudgedOver(ReadModels models) {
    model = models.describe("judged_over").part(DAYS).part(PLACES).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(ExceedanceConfirmed e) {
    String place = place(e.outlet(), CityTime.day(e.start()));
    model.put(PLACES, new Document("_id", e.exceedanceId()).append("place", place));
    model.upsert(
        DAYS,
        place,
        Updates.combine(
            Updates.set("outlet", e.outlet()),
            Updates.set(
                "f." + e.exceedanceId(),
                new Document("factor", e.factor())
                    .append("period", e.period().name())
                    .append("start", e.start().toString())
                    .append("value", e.value().toPlainString())
                    .append(
                        "multiple", e.multiple() == null ? null : e.multiple().toPlainString()))));
  }

  @EventHandler
  void on(ExceedanceWithdrawn e) {
    Document known = model.find(PLACES, e.exceedanceId());
    if (known != null) {
      model.upsert(DAYS, known.getString("place"), Updates.unset("f." + e.exceedanceId()));
    }
  }

  /** What stands of today and the two days before, by outlet. */
  public Map<String, List<Finding>> lately(Collection<String> outlets, LocalDate today) {
    return standing(outlets, today.minusDays(2), today);
  }

  /** What stands of an outlet from one day to another, both included. */
  public List<Finding> of(String outlet, LocalDate from, LocalDate to) {
    return standing(List.of(outlet), from, to).getOrDefault(outlet, List.of());
  }

  private Map<String, List<Finding>> standing(
      Collection<String> outlets, LocalDate from, LocalDate to) {
    List<String> ids = new ArrayList<>();
    for (String outlet : outlets) {
      from.datesUntil(to.plusDays(1)).forEach(day -> ids.add(place(outlet, day)));
    }
    Map<String, List<Finding>> standing = new HashMap<>();
    for (Document day : model.collection(DAYS).find(Filters.in("_id", ids))) {
      Document findings = day.get("f", Document.class);
      if (findings != null) {
        findings.forEach(
            (id, finding) ->
                standing
                    .computeIfAbsent(day.getString("outlet"), o -> new ArrayList<>())
                    .add(finding(id, (Document) finding)));
      }
    }
    return standing;
  }

  private static Finding finding(String id, Document d) {
    String multiple = d.getString("multiple");
    return new Finding(
        id,
        d.getString("factor"),
        AveragingPeriod.valueOf(d.getString("period")),
        Instant.parse(d.getString("start")),
        new BigDecimal(d.getString("value")),
        multiple == null ? null : new BigDecimal(multiple));
  }

  private static String place(String outlet, LocalDate day) {
    return outlet + "|" + day;
  }
}
