package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;

/** Something that measures and has a data logger: an outlet or a station. */
interface Source {
  String mn();

  /** ST of HJ 212-2017, table 5. */
  String systemType();

  /** The hourly means of the hour that begins then (Beijing time). */
  List<Sample> hour(LocalDateTime begin);

  /**
   * What the live value of a factor stands at in a short peak, as it is compared with its limit.
   */
  default OptionalDouble peak(String factor, LocalDateTime moment) {
    return OptionalDouble.empty();
  }

  /** What share of a factor's quantity the logger adds up and tells (Cou): all of it, if honest. */
  default double toldShare(String factor, LocalDateTime hour) {
    return 1;
  }

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
