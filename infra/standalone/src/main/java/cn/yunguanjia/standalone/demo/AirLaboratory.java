package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a laboratory found at the air stations on every sixth day: beside the automatic values a
 * little otherwise, and what no station measures itself. Fictitious.
 */
final class AirLaboratory {
  private static final String PATH = "/api/monitoring/air/samples/import?name=air-laboratory.csv";
  private static final int DAYS = 160;
  private static final int EVERY = 6;

  private final List<Station> stations;
  private final LocalDate today;

  AirLaboratory(City city, LocalDate today) {
    this.stations = city.stations().stream().filter(Station::air).toList();
    this.today = today;
  }

  void bring(Gateway gateway) {
    Gateway.Answer answer = gateway.postFile(PATH, "text/csv", table());
    if (!answer.done()) {
      throw Gateway.refused("The air laboratory's samples", answer);
    }
  }

  String table() {
    StringBuilder table = new StringBuilder("station,date,pm10,pm2_5,tsp,nox,pb,bap\n");
    for (Station station : stations) {
      AirSource source = new AirSource(station);
      Noise chance = new Noise(station.id() + "air laboratory");
      for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(EVERY)) {
        table.append(line(station, source, chance, day));
      }
    }
    return table.toString();
  }

  private static String line(Station station, AirSource source, Noise chance, LocalDate day) {
    double off = chance.white(day.toEpochDay());
    double coarse = mean(source, "a34002", day);
    double bap = 0.0007 + 0.0005 * off;
    return String.format(
        Locale.ROOT,
        "%s,%s,%.0f,%.0f,%.0f,%.0f,%.3f,%s%n",
        station.id(),
        day,
        coarse * (1 + 0.05 * off),
        mean(source, "a34004", day) * (1 + 0.06 * chance.white(day.toEpochDay() + 7)),
        coarse * 1.7,
        mean(source, "a21004", day) * 1.4,
        0.021 + 0.008 * off,
        bap < 0.0004 ? "<0.0004" : String.format(Locale.ROOT, "%.4f", bap));
  }

  private static double mean(AirSource source, String factor, LocalDate day) {
    double sum = 0;
    for (int hour = 0; hour < 24; hour++) {
      sum +=
          source.hour(day.atTime(hour, 0)).stream()
              .filter(sample -> sample.factor().equals(factor))
              .findFirst()
              .orElseThrow()
              .value();
    }
    return sum / 24;
  }
}
