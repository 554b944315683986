package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Something that measures and has a data logger: an outlet or a station. */
interface Source {
  String mn();

  /** ST of HJ 212-2017, table 5. */
  String systemType();

  /** The hourly means of the hour that begins then (Beijing time). */
  List<Sample> hour(LocalDateTime begin);

  /** Hours between two hourly reports. */
  default int everyHours() {
    return 1;
  }

  /** Whether the logger speaks on that day. */
  default boolean speaks(LocalDate day) {
    return true;
  }

  /** Days on which single hours matter, beside the days of which every hour is loaded. */
  default boolean everyHourMatters(LocalDate day) {
    return false;
  }
}
