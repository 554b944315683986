package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the rooms of the desk show beside what comes of the data itself; written down in
 * resources/demo/desk.json.
 *
 * @param marks what the firm of the account enterprise marked in its data
 * @param stranger a device that nobody registered
 * @param inspection which kind of suspicion the officer takes up, and why
 * @param forecaster who is named as the maker of the air forecast
 */
record DeskStories(
    List<Marking> marks, Stranger stranger, Inspection inspection, String forecaster) {

  /**
   * @param verdict WAITING, ACCEPTED or REFUSED
   * @param words of the officer, null while it waits
   */
  record Marking(
      String outlet,
      String state,
      int daysAgo,
      int startHour,
      int hours,
      String reason,
      String evidence,
      String verdict,
      String words) {

    OffsetDateTime from(LocalDate today) {
      return CityTime.startOf(today.minusDays(daysAgo))
          .atZone(CityTime.ZONE)
          .toOffsetDateTime()
          .plusHours(startHour);
    }

    OffsetDateTime to(LocalDate today) {
      return from(today).plusHours(hours);
    }
  }

  /**
   * @param values by factor
   * @param hours it has been sending for
   */
  record Stranger(String mn, String systemType, Map<String, String> values, int hours) {}

  record Inspection(String kind, String note) {}

  static DeskStories load() {
    try (InputStream in = DeskStories.class.getResourceAsStream("/demo/desk.json")) {
      return JsonMapper.shared().readValue(in, DeskStories.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
