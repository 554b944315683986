package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The one real hour in the city: what its three national air stations measured on 2018-02-20 at
 * 07:00 (resources/demo/air-2018-02-20T07.csv, from the public archive geoinsights/ChinaAQIData).
 */
final class RealHour {
  private static final Map<String, String> FACTORS =
      Map.of(
          "so2", "a21026", "no2", "a21004", "pm10", "a34002", "pm2_5", "a34004", "co", "a21005",
          "o3", "a05024");

  private RealHour() {}

  /** One hour frame for each of the stations. */
  static List<byte[]> frames(City city) {
    List<String> lines = lines();
    List<String> header = List.of(lines.getFirst().split(","));
    return lines.stream().skip(1).map(line -> frame(city, header, line.split(","))).toList();
  }

  private static byte[] frame(City city, List<String> header, String[] row) {
    Station station =
        city.stations().stream().filter(s -> s.id().equals(row[0])).findFirst().orElseThrow();
    OffsetDateTime hour =
        LocalDateTime.parse(row[header.indexOf("time")]).atOffset(ZoneOffset.ofHours(8));
    FrameBuilder frame =
        FrameBuilder.of(Command.HOUR_DATA)
            .qn(hour.plusHours(1).plusMinutes(5))
            .st("22")
            .pw(Frames.PASSWORD)
            .mn(station.mn())
            .acknowledge(true)
            .dataTime(hour);
    for (String name : header) {
      if (FACTORS.containsKey(name)) {
        frame.reading(FACTORS.get(name), "Avg", row[header.indexOf(name)], "N");
      }
    }
    return frame.bytes();
  }

  private static List<String> lines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                RealHour.class.getResourceAsStream("/demo/air-2018-02-20T07.csv"),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
