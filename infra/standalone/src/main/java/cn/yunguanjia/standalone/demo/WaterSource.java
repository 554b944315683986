package cn.yunguanjia.standalone.demo;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** River water at an automatic station, measured every four hours: about class III of GB 3838. */
final class WaterSource implements Source {
  private final Station station;
  private final Noise own;

  WaterSource(Station station) {
    this.station = station;
    this.own = new Noise(station.id());
  }

  @Override
  public String mn() {
    return station.mn();
  }

  @Override
  public String systemType() {
    return "21";
  }

  @Override
  public int everyHours() {
    return 4;
  }

  @Override
  public List<Sample> hour(LocalDateTime begin) {
    long hour = begin.toEpochSecond(ZoneOffset.UTC) / 3600;
    double summer = -Math.cos(2 * Math.PI * (begin.getDayOfYear() - 20) / 365.0);
    double sun = Math.sin(2 * Math.PI * (begin.getHour() - 9) / 24.0);
    double load = 0.75 + 0.4 * own.share(-1) + 0.22 * own.smooth(hour / 110.0);
    double temperature = 17.5 + 11.5 * summer + 0.8 * sun + 0.8 * own.smooth(hour / 40.0);
    return List.of(
        Sample.of("w01010", temperature),
        Sample.of("w01001", 7.55 + 0.2 * sun + 0.15 * own.smooth(hour / 50.0)),
        Sample.of("w01009", 7.4 - 1.9 * summer + 0.7 * sun + 0.5 * own.smooth(hour / 30.0)),
        Sample.of("w01014", 560 * load + 30 * own.smooth(hour / 70.0)),
        Sample.of("w01003", 38 * load + 9 * own.smooth(hour / 22.0)),
        Sample.of("w01019", 4.3 * load + 0.3 * own.white(hour)),
        Sample.of("w21003", 0.52 * load * (1 - 0.35 * summer)),
        Sample.of("w21011", 0.145 * load * (1 + 0.12 * summer)),
        Sample.of("w21001", 2.1 * load * (1 - 0.18 * summer)));
  }
}
