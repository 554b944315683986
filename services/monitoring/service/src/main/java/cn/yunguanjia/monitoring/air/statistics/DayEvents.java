package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.days.DayView;
import cn.yunguanjia.monitoring.why.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What told of days in the log. */
@Component
class DayEvents {
  private static final int MOST = 30;
  private final DayView published;

  DayEvents(DayView published) {
    this.published = published;
  }

  /** The events of these days, of every station, up to some number. */
  List<Explanation.Event> of(List<AirDays.Day> days) {
    List<Explanation.Event> events = new ArrayList<>();
    for (AirDays.Day day : days) {
      for (String station : day.of().keySet()) {
        if (events.size() < MOST) {
          published
              .airEvent(station, day.day())
              .map(id -> event(id, station, day))
              .ifPresent(events::add);
        }
      }
    }
    return events;
  }

  private static Explanation.Event event(String id, String station, AirDays.Day day) {
    return new Explanation.Event(
        id,
        "monitoring.AirQualityAssessed",
        CityTime.local(CityTime.startOf(day.day().plusDays(1))),
        Bilingual.of(
            station + " " + day.day() + " 评价",
            "Day " + day.day() + " of " + station + " assessed"));
  }
}
