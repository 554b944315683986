package cn.yunguanjia.monitoring.air.history;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a question about air names: one place, and days that can be answered at once. */
public final class AskedPeriod {
  private AskedPeriod() {}

  public static Place place(AirStations stations, String area, String station) {
    if (area == null == (station == null)) {
      throw refused(
          "area",
          "请给出 area（区划代码）或 station（站点编号）其中之一",
          "Give either area (a code) or station (an id)");
    }
    return stations.place(area == null ? station : area);
  }

  public static void check(LocalDate from, LocalDate to, long mostDays) {
    if (to.isBefore(from)) {
      throw refused(
          "to",
          "结束日期 " + to + " 早于开始日期 " + from,
          "The last day " + to + " is before the first " + from);
    }
    if (ChronoUnit.DAYS.between(from, to) >= mostDays) {
      throw refused(
          "to",
          "一次最多查询 " + mostDays + " 天，请分段查询",
          "At most " + mostDays + " days at once; ask for parts");
    }
  }

  private static RefusedException refused(String field, String zh, String en) {
    return new RefusedException(Refusal.invalid("air-" + field, field, zh, en));
  }
}
