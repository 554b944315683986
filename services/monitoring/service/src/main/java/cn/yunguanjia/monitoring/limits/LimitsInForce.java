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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What monitoring must know of permits to judge: each outlet's limits and from when they hold. */
@Component
public class LimitsInForce implements Projection {
  private static final String FIRMS = "firms";
  private static final String LOOK_BACKS = "look_backs";

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
    model = models.describe("limits").part(FIRMS).part(LOOK_BACKS).open();
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
          all.add(dated(version, each));
        }
      }
    }
    all.sort(Comparator.comparing(Dated::from));
    return all;
  }

  /** Every version of the limits of every outlet, oldest first, by outlet. */
  public Map<String, List<Dated>> all() {
    return byOutlet(model.collection(FIRMS).find());
  }

  /** The same for the firms of these outlets, in one question; by outlet (uscc:code). */
  public Map<String, List<Dated>> ofFirmsOf(Collection<String> outlets) {
    Set<String> firms =
        outlets.stream().map(o -> OutletId.parse(o).uscc()).collect(Collectors.toSet());
    return firms.isEmpty()
        ? Map.of()
        : byOutlet(model.collection(FIRMS).find(Filters.in("_id", firms)));
  }

  private static Map<String, List<Dated>> byOutlet(Iterable<Document> firms) {
    Map<String, List<Dated>> all = new HashMap<>();
    for (Document firm : firms) {
      for (Document version : firm.getList("versions", Document.class)) {
        for (Document each : version.getList("limits", Document.class)) {
          all.computeIfAbsent(
                  firm.getString("_id") + ":" + each.getString("outlet"), o -> new ArrayList<>())
              .add(dated(version, each));
        }
      }
    }
    all.values().forEach(versions -> versions.sort(Comparator.comparing(Dated::from)));
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
    List<LookBack> waiting = new ArrayList<>();
    for (Document each : model.collection(LOOK_BACKS).find().limit(atMost)) {
      Document version = each.get("version", Document.class);
      waiting.add(
          new LookBack(
              each.getString("_id"),
              each.getString("uscc"),
              LocalDate.parse(version.getString("from")),
              LocalDate.parse(version.getString("to")),
              version.getList("limits", Document.class).stream()
                  .map(LimitsInForce::limit)
                  .toList()));
    }
    return waiting;
  }

  public void lookedBack(LookBack version) {
    model.apart(() -> model.delete(LOOK_BACKS, version.id()));
  }

  /** An enterprise's versions stand together, because every judgement asks for them. */
  private List<Document> versions(String uscc) {
    Document firm = model.find(FIRMS, uscc);
    return firm == null ? List.of() : firm.getList("versions", Document.class);
  }

  private void put(String permitNo, String uscc, LocalDate from, LocalDate to, List<Limit> limits) {
    Document version =
        new Document("permitNo", permitNo)
            .append("from", from.toString())
            .append("to", to.toString())
            .append("limits", limits.stream().map(LimitsInForce::document).toList());
    List<Document> versions = new ArrayList<>(versions(uscc));
    versions.removeIf(
        v ->
            v.getString("permitNo").equals(permitNo)
                && v.getString("from").equals(from.toString()));
    versions.add(version);
    model.put(FIRMS, new Document("_id", uscc).append("versions", versions));
    model.put(
        LOOK_BACKS,
        new Document("_id", permitNo + "@" + from).append("uscc", uscc).append("version", version));
  }

  private static Dated dated(Document version, Document limit) {
    return new Dated(
        version.getString("permitNo"),
        LocalDate.parse(version.getString("from")),
        LocalDate.parse(version.getString("to")),
        limit(limit));
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
