package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.file.Sha256;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file as it lies in the frame log: one line that says what was taken of it, then the file
 * exactly as it was sent. One entry, so that a file is there whole or not at all; and since the
 * entry says itself which stations count, it reads the same whenever the log is read again.
 */
public final class ImportedFile {
  private static final String MARK = "#yunguanjia-air-import 1 sha256=";
  private static final String TAKES = " takes=";

  private ImportedFile() {}

  /** SHA-256 of the file, in lower-case hexadecimal. */
  static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bytes(String text, Set<String> stations) {
    String first = MARK + sha256(text) + TAKES + String.join(",", new TreeSet<>(stations)) + "\n";
    return (first + text).getBytes(StandardCharsets.UTF_8);
  }

  /** The hourly means of an entry. */
  public static List<Measured> read(LoggedFrame logged) {
    String entry = new String(logged.frame().bytes(), StandardCharsets.UTF_8);
    int end = entry.indexOf('\n');
    Set<String> takes =
        Set.of(entry.substring(entry.indexOf(TAKES) + TAKES.length(), end).split(","));
    List<Measured> values = new ArrayList<>();
    for (AirRow row : AirTable.of(entry.substring(end + 1)).rows()) {
      if (takes.contains(row.station())) {
        row.values()
            .forEach(
                (item, value) ->
                    values.add(
                        new Measured(
                            DeviceView.STATION + row.station(),
                            AirHours.factor(item),
                            Resolution.HOUR,
                            row.hour(),
                            value,
                            null,
                            Measured.NORMAL,
                            false,
                            List.of(logged.id()))));
      }
    }
    return values;
  }
}
