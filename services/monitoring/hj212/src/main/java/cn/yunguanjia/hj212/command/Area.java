package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Reading;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields of a data area, read by type; a field that can't be used is an {@link UnusableField}. */
final class Area {
  static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final String TIME = "a time YYYYMMDDhhmmss";

  private final Frame frame;
  private final Map<String, String> fields;

  Area(Frame frame) {
    this.frame = frame;
    this.fields = frame.fields();
  }

  static void polId(FrameBuilder frame, String polId) {
    if (polId != null) {
      frame.field("PolId", polId);
    }
  }

  String text(String name, String expected) {
    return UnusableField.present(name, fields.get(name), expected);
  }

  /** Null when absent or empty. */
  String optional(String name) {
    String value = fields.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  String polId() {
    return optional("PolId");
  }

  int number(String name) {
    String text = text(name, "a whole number");
    if (!text.matches("[0-9]{1,6}")) {
      throw new UnusableField(name, text, "a whole number");
    }
    return Integer.parseInt(text);
  }

  OffsetDateTime time(String name) {
    return frame.time(name).orElseThrow(() -> new UnusableField(name, fields.get(name), TIME));
  }

  OffsetDateTime optionalTime(String name) {
    return frame.time(name).orElse(null);
  }

  LocalTime timeOfDay(String name) {
    String text = text(name, "hhmmss");
    try {
      return LocalTime.parse(text, TIME_OF_DAY);
    } catch (DateTimeException e) {
      throw new UnusableField(name, text, "hhmmss");
    }
  }

  /** Table 4 says Ctime, the examples of appendix C say CTime. */
  int hoursOfCycle() {
    return number(fields.containsKey("Ctime") ? "Ctime" : "CTime");
  }

  /** What stands as CODE-suffix, in the order sent. */
  List<Reading> valuesOf(String suffix) {
    return frame.readings().stream().filter(reading -> reading.field().equals(suffix)).toList();
  }

  /** Every value; values of one factor one after another, its mark behind them. */
  static void readings(FrameBuilder frame, List<Reading> readings) {
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      frame.value(reading.factor(), reading.field(), reading.value());
      boolean last =
          i + 1 == readings.size() || !readings.get(i + 1).factor().equals(reading.factor());
      if (last && reading.flag() != null) {
        frame.value(reading.factor(), "Flag", reading.flag());
      }
    }
  }

  List<Reading> readings() {
    return new ArrayList<>(frame.readings());
  }
}
