package cn.yunguanjia.credit.web;

import cn.yunguanjia.language.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people say them, in the city's time. */
public final class SpokenTime {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private final boolean english;
  private final LocalDate today;

  SpokenTime(String lang, Instant now) {
    this.english = lang.equals("en");
    this.today = CityTime.day(now);
  }

  /** "11月24日", with the year where it is another one. */
  public String day(String iso) {
    LocalDate day = iso.length() == 10 ? LocalDate.parse(iso) : moment(iso).toLocalDate();
    String pattern = english ? "d MMMM" : "M月d日";
    if (day.getYear() != today.getYear()) {
      pattern = english ? "d MMMM yyyy" : "yyyy年M月d日";
    }
    return day.format(
        DateTimeFormatter.ofPattern(pattern, english ? Locale.ENGLISH : Locale.CHINESE));
  }

  /** "今天 14:05", "昨天 09:00", "11月12日 08:00". */
  public String when(String iso) {
    ZonedDateTime moment = moment(iso);
    LocalDate day = moment.toLocalDate();
    String spoken =
        day.equals(today)
            ? english ? "today" : "今天"
            : day.equals(today.minusDays(1)) ? english ? "yesterday" : "昨天" : day(iso);
    return spoken + " " + moment.format(CLOCK);
  }

  private static ZonedDateTime moment(String iso) {
    return OffsetDateTime.parse(iso).atZoneSameInstant(CityTime.ZONE);
  }
}
