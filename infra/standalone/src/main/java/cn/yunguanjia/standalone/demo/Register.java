package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings enterprises, permits, stations and devices in through the REST door. */
final class Register {
  private static final Bilingual PART =
      Bilingual.of("登记企业、许可证和设备", "Enterprises, permits and devices");

  /** HJ 633-2026, which allows it, holds from then on. */
  private static final String NEVER_MONITORED_FROM = "2026-03-01";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final City city;
  private final Gateway gateway;
  private final Progress progress;

  Register(City city, Gateway gateway, Progress progress) {
    this.city = city;
    this.gateway = gateway;
    this.progress = progress;
  }

  /** Everything is dated to the day the year begins. */
  void bring(LocalDate firstDay) {
    String at = CityTime.local(CityTime.startOf(firstDay)).toString();
    List<Runnable> work = new ArrayList<>();
    city.enterprises().forEach(e -> work.add(() -> enterprise(e, at)));
    city.stations().forEach(s -> work.add(() -> station(s, at)));
    List<Runnable> devices = new ArrayList<>();
    city.enterprises().forEach(e -> devices.add(() -> devices(e, at)));
    city.stations().forEach(s -> devices.add(() -> device(s, at)));
    int all = work.size() + devices.size();
    Together.run(work, 6, done -> progress.at(PART, done, all));
    Together.run(devices, 6, done -> progress.at(PART, work.size() + done, all));
    city.stations().stream().filter(s -> s.without() != null).forEach(this::waive);
  }

  /** Of the station, and of its county, which has no other. */
  private void waive(Station s) {
    for (String place : List.of(s.id(), s.area())) {
      gateway.bringWhenReady(
          "/api/monitoring/air/waivers",
          fields(
              "place",
              place,
              "item",
              s.without().item(),
              "from",
              NEVER_MONITORED_FROM,
              "basis",
              s.without().basis()));
    }
  }

  /**
   * Waits until monitoring knows every limit: it learns them from the event log, and a mean that
   * comes before its limit would not be judged.
   */
  void awaitLimits(LocalDate from, Clock clock) {
    List<Runnable> work = new ArrayList<>();
    for (Enterprise e : city.enterprises()) {
      e.outlets().forEach(o -> work.add(() -> awaitLimit(e, o, from, clock)));
    }
    Together.run(work, 6, done -> progress.at(PART, done, work.size()));
  }

  private void awaitLimit(Enterprise e, Enterprise.Outlet o, LocalDate from, Clock clock) {
    String day = CityTime.startOf(from).toString();
    String path =
        "/api/monitoring/series?outlet=%s:%s&factor=%s&resolution=day&from=%s&to=%s"
            .formatted(e.uscc(), o.code(), city.limitsOf(o).limits().getFirst().factor(), day, day);
    Instant patience = clock.instant().plus(PATIENCE);
    while (true) {
      Gateway.Answer answer = gateway.get(path);
      if (answer.done() && !answer.body().path("limit").isEmpty()) {
        return;
      }
      if (clock.instant().isAfter(patience)) {
        throw Gateway.refused("The limits of " + e.uscc() + ":" + o.code(), answer);
      }
      Pause.of(Duration.ofMillis(300));
    }
  }

  private void enterprise(Enterprise e, String at) {
    gateway.bring(
        "/api/permits/enterprises",
        fields(
            "uscc", e.uscc(),
            "name", e.name(),
            "sector", e.sector(),
            "area", e.area(),
            "park", e.park(),
            "site", e.site(),
            "outlets", e.outlets().stream().map(Register::outlet).toList(),
            "at", at));
    gateway.bring(
        "/api/permits/enterprises/" + e.uscc() + "/permits",
        fields(
            "permitNo", e.permit().permitNo(),
            "category", e.permit().category(),
            "validFrom", e.permit().validFrom().toString(),
            "validTo", e.permit().validTo().toString(),
            "outlets", e.outlets().stream().map(this::permitted).toList(),
            "at", at));
  }

  private void devices(Enterprise e, String at) {
    for (Enterprise.Outlet o : e.outlets()) {
      device(o.mn(), e.uscc(), o.code(), null, o.water() ? "32" : "31", e.area(), at);
    }
  }

  private void station(Station s, String at) {
    gateway.bring(
        "/api/monitoring/stations",
        fields(
            "id", s.id(),
            "name", s.name(),
            "kind", s.kind(),
            "level", s.level(),
            "area", s.area(),
            "lon", s.lon(),
            "lat", s.lat(),
            "at", at));
  }

  private void device(Station s, String at) {
    // The real hour is older than the year; the station's logger was there then.
    String since = s.air() ? Instant.parse("2018-01-01T00:00:00Z").toString() : at;
    device(s.mn(), null, null, s.id(), s.air() ? "22" : "21", s.area(), since);
  }

  private void device(
      String mn, String uscc, String outlet, String station, String st, String area, String at) {
    gateway.bringWhenReady(
        "/api/monitoring/devices",
        fields(
            "mn", mn,
            "uscc", uscc,
            "outlet", outlet,
            "station", station,
            "st", st,
            "area", area,
            "password", Frames.PASSWORD,
            "at", at));
  }

  private static Map<String, Object> outlet(Enterprise.Outlet o) {
    return fields(
        "code", o.code(),
        "kind", o.kind(),
        "name", o.name(),
        "lon", o.lon(),
        "lat", o.lat(),
        "receiving", o.receiving());
  }

  private Map<String, Object> permitted(Enterprise.Outlet o) {
    LimitSet set = city.limitsOf(o);
    return fields(
        "outlet", o.code(), "limits", set.limits().stream().map(l -> limit(set, l)).toList());
  }

  private static Map<String, Object> limit(LimitSet set, LimitSet.Bound bound) {
    return fields(
        "factor", bound.factor(),
        "period", set.period(),
        "max", bound.max(),
        "min", bound.min(),
        "unit", bound.unit(),
        "standard", set.standard(),
        "clause", set.clause(),
        "referenceOxygen", bound.referenceOxygen());
  }

  /** Like Map.of, in order and with nulls. */
  private static Map<String, Object> fields(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
