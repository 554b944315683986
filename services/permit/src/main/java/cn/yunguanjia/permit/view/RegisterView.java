package cn.yunguanjia.permit.view;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.PermitVaried;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Indexes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The register as people look things up in it. Limits are kept by the day from which they hold, so
 * that it can say what was in force on any day.
 */
@Component
public class RegisterView implements Projection {
  static final String ENTERPRISES = "enterprises";
  static final String PERMITS = "permits";
  static final String LIMITS = "limits";

  private final ReadModel model;

  RegisterView(ReadModels models) {
    model =
        models
            .describe("register")
            .part(ENTERPRISES, Indexes.ascending("area"))
            .part(PERMITS, Indexes.ascending("uscc"))
            .part(LIMITS, Indexes.ascending("permitNo"))
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(EnterpriseRegistered e) {
    model.put(
        ENTERPRISES,
        new Document("_id", e.uscc())
            .append("name", words(e.name()))
            .append("sector", e.sector().name())
            .append("area", e.area())
            .append("park", e.park())
            .append(
                "site",
                new Document("name", words(e.site().name()))
                    .append("address", e.site().address())
                    .append("lon", e.site().lon())
                    .append("lat", e.site().lat()))
            .append("outlets", e.outlets().stream().map(RegisterView::outlet).toList())
            .append("registeredAt", Date.from(e.at())));
  }

  @EventHandler
  void on(PermitIssued e) {
    model.put(
        PERMITS,
        new Document("_id", e.permitNo())
            .append("uscc", e.uscc())
            .append("category", e.category())
            .append("validFrom", e.validFrom().toString())
            .append("validTo", e.validTo().toString()));
    putLimits(e.permitNo(), e.validFrom(), e.limits(), null, e.at());
  }

  @EventHandler
  void on(PermitVaried e) {
    putLimits(e.permitNo(), e.from(), e.limits(), e.reason(), e.at());
  }

  private void putLimits(
      String permitNo, LocalDate from, List<Limit> limits, String reason, Instant at) {
    model.put(
        LIMITS,
        new Document("_id", permitNo + "@" + from)
            .append("permitNo", permitNo)
            .append("from", from.toString())
            .append("reason", reason)
            .append("at", Date.from(at))
            .append("limits", limits.stream().map(RegisterView::limit).toList()));
  }

  private static Document outlet(Outlet o) {
    return new Document("code", o.code())
        .append("kind", o.kind().name())
        .append("name", words(o.name()))
        .append("lon", o.lon())
        .append("lat", o.lat())
        .append("receiving", o.receiving());
  }

  private static Document limit(Limit l) {
    return new Document("outlet", l.outlet())
        .append("factor", l.factor())
        .append("period", l.period().name())
        .append("max", text(l.max()))
        .append("min", text(l.min()))
        .append("unit", l.unit())
        .append("standard", l.standard())
        .append("clause", l.clause())
        .append("referenceOxygen", text(l.referenceOxygen()));
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static Document words(Bilingual name) {
    return name == null ? null : new Document("zh", name.zh()).append("en", name.en());
  }
}
