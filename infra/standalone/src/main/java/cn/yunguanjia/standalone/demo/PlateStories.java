package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What happened to door plates; written down in resources/demo/plates.json. */
record PlateStories(List<Story> stories) {
  private static final Duration MORNING = Duration.ofHours(10);

  /**
   * @param place GATE or the code of an outlet
   * @param act HANG, WITHDRAW or REISSUE
   * @param lon where the new plate hangs, null with lat where the old one did
   */
  record Story(
      String uscc,
      String place,
      String act,
      int daysAgo,
      String reason,
      String note,
      Double lon,
      Double lat) {

    /** At ten in the morning of that day. */
    String at(LocalDate today) {
      return CityTime.local(CityTime.startOf(today.minusDays(daysAgo)).plus(MORNING)).toString();
    }
  }

  static PlateStories load() {
    try (InputStream in = PlateStories.class.getResourceAsStream("/demo/plates.json")) {
      return JsonMapper.shared().readValue(in, PlateStories.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
