package cn.yunguanjia.permit.view;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Pollutant;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Questions to the register. */
@Component
class Register {
  private final RegisterView view;

  Register(RegisterView view) {
    this.view = view;
  }

  Optional<Shown.Enterprise> enterprise(String uscc) {
    return Optional.ofNullable(view.readModel().find(RegisterView.ENTERPRISES, uscc))
        .map(Register::enterprise);
  }

  Shown.File file(Shown.Enterprise enterprise, LocalDate asOf) {
    List<Shown.Permit> permits = new ArrayList<>();
    view.readModel()
        .collection(RegisterView.PERMITS)
        .find(Filters.eq("uscc", enterprise.uscc()))
        .sort(Sorts.ascending("_id"))
        .forEach(found -> permits.add(permit(found, asOf)));
    return new Shown.File(enterprise, permits, asOf);
  }

  /**
   * @param prefixes of area codes; an enterprise lies under at least one
   * @param q part of a name, or the begin of a USCC; null for all
   * @param after the last USCC of the page before, or null
   */
  Shown.Page search(List<String> prefixes, String q, String after, int limit) {
    List<Bson> all = new ArrayList<>();
    all.add(
        Filters.or(
            prefixes.stream().map(p -> Filters.regex("area", "^" + Pattern.quote(p))).toList()));
    if (q != null && !q.isBlank()) {
      Pattern part = Pattern.compile(Pattern.quote(q.strip()), Pattern.CASE_INSENSITIVE);
      Pattern begin = Pattern.compile("^" + Pattern.quote(q.strip()), Pattern.CASE_INSENSITIVE);
      all.add(
          Filters.or(
              Filters.regex("name.zh", part),
              Filters.regex("name.en", part),
              Filters.regex("_id", begin)));
    }
    if (after != null) {
      all.add(Filters.gt("_id", after));
    }
    List<Shown.Enterprise> items = new ArrayList<>();
    view.readModel()
        .collection(RegisterView.ENTERPRISES)
        .find(Filters.and(all))
        .sort(Sorts.ascending("_id"))
        .limit(limit + 1)
        .forEach(found -> items.add(enterprise(found)));
    return items.size() > limit
        ? new Shown.Page(items.subList(0, limit), items.get(limit - 1).uscc())
        : new Shown.Page(items, null);
  }

  private Shown.Permit permit(Document found, LocalDate asOf) {
    LocalDate from = LocalDate.parse(found.getString("validFrom"));
    LocalDate to = LocalDate.parse(found.getString("validTo"));
    Document inForce = null;
    List<Shown.Variation> variations = new ArrayList<>();
    for (Document version :
        view.readModel()
            .collection(RegisterView.LIMITS)
            .find(Filters.eq("permitNo", found.getString("_id")))
            .sort(Sorts.ascending("from"))) {
      LocalDate since = LocalDate.parse(version.getString("from"));
      inForce = since.isAfter(asOf) ? inForce : version;
      if (version.getString("reason") != null) {
        variations.add(new Shown.Variation(since, version.getString("reason")));
      }
    }
    return new Shown.Permit(
        found.getString("_id"),
        found.getString("category"),
        from,
        to,
        !asOf.isBefore(from) && !asOf.isAfter(to),
        inForce == null ? null : LocalDate.parse(inForce.getString("from")),
        inForce == null ? List.of() : limits(inForce),
        variations);
  }

  private static List<Shown.OutletLimits> limits(Document version) {
    Map<String, List<Shown.Limit>> byOutlet = new LinkedHashMap<>();
    for (Document l : version.getList("limits", Document.class)) {
      byOutlet
          .computeIfAbsent(l.getString("outlet"), o -> new ArrayList<>())
          .add(
              new Shown.Limit(
                  l.getString("factor"),
                  Pollutant.nameOf(l.getString("factor")),
                  l.getString("period"),
                  l.getString("max"),
                  l.getString("min"),
                  l.getString("unit"),
                  l.getString("standard"),
                  l.getString("clause"),
                  l.getString("referenceOxygen")));
    }
    return byOutlet.entrySet().stream()
        .map(e -> new Shown.OutletLimits(e.getKey(), e.getValue()))
        .toList();
  }

  private static Shown.Enterprise enterprise(Document d) {
    Document site = d.get("site", Document.class);
    return new Shown.Enterprise(
        d.getString("_id"),
        words(d, "name"),
        d.getString("sector"),
        d.getString("area"),
        d.getString("park"),
        new Shown.Site(
            words(site, "name"),
            site.getString("address"),
            site.getDouble("lon"),
            site.getDouble("lat")),
        d.getList("outlets", Document.class).stream().map(Register::outlet).toList(),
        d.getDate("registeredAt").toInstant());
  }

  private static Shown.Outlet outlet(Document o) {
    return new Shown.Outlet(
        o.getString("code"),
        o.getString("kind"),
        words(o, "name"),
        o.getDouble("lon"),
        o.getDouble("lat"),
        o.getString("receiving"));
  }

  private static Bilingual words(Document in, String field) {
    Document words = in.get(field, Document.class);
    return words == null ? null : Bilingual.of(words.getString("zh"), words.getString("en"));
  }
}
