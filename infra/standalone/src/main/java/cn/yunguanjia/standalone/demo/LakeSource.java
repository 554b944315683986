package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A shallow town lake with chlorophyll a; in the days before the story begins its algae bloom. */
final class LakeSource implements Source {
  private final Station station;
  private final LocalDate bloom;
  private final Noise own;

  LakeSource(Station station, LocalDate bloom) {
    this.station = station;
    this.bloom = bloom;
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
    double algae = 9 + 7 * Math.max(0, summer) + 2.5 * own.smooth(hour / 60.0) + bloom(begin);
    double load = 0.95 + 0.15 * own.smooth(hour / 130.0);
    return List.of(
        Sample.of("w01010", 18 + 11.5 * summer + 0.8 * sun),
        Sample.of("w01001", 7.9 + 0.2 * sun + 0.012 * algae),
        Sample.of("w01009", 8.2 - 1.6 * summer + (0.6 + 0.02 * algae) * sun),
        Sample.of("w01014", 480 * load),
        Sample.of("w01003", 22 * load + 0.4 * algae),
        Sample.of("w01019", 4.2 * load + 0.03 * algae),
        Sample.of("w21003", 0.28 * load * (1 - 0.3 * summer)),
        Sample.of("w21011", 0.066 * load * (1 + 0.15 * summer)),
        Sample.of("w21001", 1.55 * load * (1 - 0.15 * summer)),
        Sample.of("w01016", algae));
  }

  /** mg/m³ more than usual. */
  private double bloom(LocalDateTime begin) {
    double days = ChronoUnit.HOURS.between(bloom.atStartOfDay(), begin) / 24.0;
    return 32 * Math.exp(-Math.pow((days - 1) / 3.5, 2));
  }
}
