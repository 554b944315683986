package cn.yunguanjia.monitoring.limits;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.PermitVaried;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What monitoring must know of permits to judge: each outlet's limits and from when they hold. */
@Component
public class LimitsInForce implements Projection {
  private final ReadModel model;

  /**
   * A limit as one version of a permit states it.
   *
   * @param to last day of the permit's validity
   */
  public record Dated(String permitNo, LocalDate from, LocalDate to, Limit limit) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  LimitsInForce(ReadModels models) {
    model =
        models
            .describe("limits")
            .part("versions", Indexes.ascending("uscc"), Indexes.ascending("lookBack"))
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(PermitIssued permit) {
    put(permit.permitNo(), permit.uscc(), permit.validFrom(), permit.validTo(), permit.limits());
  }

  @EventHandler
  void on(PermitVaried variation) {
    LocalDate to =
        versions(variation.uscc()).stream()
            .filter(v -> v.getString("permitNo").equals(variation.permitNo()))
            .map(v -> LocalDate.parse(v.getString("to")))
            .findFirst()
            .orElse(LocalDate.MAX.withYear(9999));
    put(variation.permitNo(), variation.uscc(), variation.from(), to, variation.limits());
  }

  /** Every version of the limits of an outlet, oldest first. */
  public List<Dated> of(OutletId outlet) {
    List<Dated> all = new ArrayList<>();
    for (Document version : versions(outlet.uscc())) {
      for (Document each : version.getList("limits", Document.class)) {
        if (each.getString("outlet").equals(outlet.code())) {
          all.add(
              new Dated(
                  version.getString("permitNo"),
                  LocalDate.parse(version.getString("from")),
                  LocalDate.parse(version.getString("to")),
                  limit(each)));
        }
      }
    }
    all.sort(Comparator.comparing(Dated::from));
    return all;
  }

  /**
   * The limit that held at a time: the youngest version of a permit replaces the ones before it.
   */
  public static Optional<Dated> at(
      List<Dated> versions, String factor, AveragingPeriod period, Instant time) {
    LocalDate day = CityTime.day(time);
    Optional<LocalDate> youngest =
        versions.stream()
            .filter(v -> v.holdsOn(day))
            .map(Dated::from)
            .max(Comparator.naturalOrder());
    return youngest.flatMap(
        from ->
            versions.stream()
                .filter(v -> v.from().equals(from) && v.holdsOn(day))
                .filter(v -> v.limit().factor().equals(factor) && v.limit().period() == period)
                .findFirst());
  }

  /**
   * A version of a permit that became known and was not yet held against what had been measured
   * before: permits come late, too.
   */
  public record LookBack(
      String id, String uscc, LocalDate from, LocalDate to, List<Limit> limits) {}

  public List<LookBack> lookBacks(int atMost) {
    return model
        .collection("versions")
        .find(Filters.eq("lookBack", true))
        .limit(atMost)
        .map(
            d ->
                new LookBack(
                    d.getString("_id"),
                    d.getString("uscc"),
                    LocalDate.parse(d.getString("from")),
                    LocalDate.parse(d.getString("to")),
                    d.getList("limits", Document.class).stream()
                        .map(LimitsInForce::limit)
                        .toList()))
        .into(new ArrayList<>());
  }

  public void lookedBack(LookBack version) {
    model.begin(model.served());
    try {
      model.upsert("versions", version.id(), Updates.unset("lookBack"));
      model.flush();
    } finally {
      model.end();
    }
  }

  private List<Document> versions(String uscc) {
    return model.collection("versions").find(Filters.eq("uscc", uscc)).into(new ArrayList<>());
  }

  private void put(String permitNo, String uscc, LocalDate from, LocalDate to, List<Limit> limits) {
    model.put(
        "versions",
        new Document("_id", permitNo + "@" + from)
            .append("permitNo", permitNo)
            .append("uscc", uscc)
            .append("from", from.toString())
            .append("to", to.toString())
            .append("lookBack", true)
            .append("limits", limits.stream().map(LimitsInForce::document).toList()));
  }

  private static Document document(Limit limit) {
    return new Document("outlet", limit.outlet())
        .append("factor", limit.factor())
        .append("period", limit.period().name())
        .append("min", text(limit.min()))
        .append("max", text(limit.max()))
        .append("unit", limit.unit())
        .append("standard", limit.standard())
        .append("clause", limit.clause())
        .append("referenceOxygen", text(limit.referenceOxygen()));
  }

  private static Limit limit(Document d) {
    return new Limit(
        d.getString("outlet"),
        d.getString("factor"),
        AveragingPeriod.valueOf(d.getString("period")),
        decimal(d.getString("min")),
        decimal(d.getString("max")),
        d.getString("unit"),
        d.getString("standard"),
        d.getString("clause"),
        decimal(d.getString("referenceOxygen")));
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
