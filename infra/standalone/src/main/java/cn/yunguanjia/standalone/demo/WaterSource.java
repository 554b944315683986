package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** River water at an automatic station, measured every four hours: about class III of GB 3838. */
final class WaterSource implements Source {
  /** Of a hundred days on how many the flow meter of a river is out of order. */
  private static final double METER_FAILS = 0.03;

  private final Station station;
  private final Double flow;
  private final LocalDate rising;
  private final Noise own;

  /**
   * @param flow mean in m³/s, null where none is measured
   * @param rising day on which a rise of ammonia nitrogen is two weeks old, null without one
   */
  WaterSource(Station station, Double flow, LocalDate rising) {
    this.station = station;
    this.flow = flow;
    this.rising = rising;
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
    List<Sample> samples =
        new ArrayList<>(
            List.of(
                Sample.of("w01010", temperature),
                Sample.of("w01001", 7.55 + 0.2 * sun + 0.15 * own.smooth(hour / 50.0)),
                Sample.of("w01009", 7.4 - 1.9 * summer + 0.7 * sun + 0.5 * own.smooth(hour / 30.0)),
                Sample.of("w01014", 560 * load + 30 * own.smooth(hour / 70.0)),
                Sample.of("w01003", 38 * load + 9 * own.smooth(hour / 22.0)),
                Sample.of("w01019", 4.3 * load + 0.3 * own.white(hour)),
                Sample.of("w21003", ammonia(begin, 0.52 * load * (1 - 0.35 * summer))),
                Sample.of("w21011", 0.145 * load * (1 + 0.12 * summer)),
                Sample.of("w21001", 2.1 * load * (1 - 0.18 * summer))));
    if (flow != null) {
      samples.add(flow(begin, hour));
    }
    return samples;
  }

  /**
   * In L/s as the protocol has it: high in the rains of early summer, less where a sluice holds.
   */
  private Sample flow(LocalDateTime begin, long hour) {
    double rains = Math.exp(-Math.pow((begin.getDayOfYear() - 172) / 24.0, 2));
    double typhoon = Math.exp(-Math.pow((begin.getDayOfYear() - 258) / 14.0, 2));
    double held = 1 + 0.35 * own.smooth(hour / 60.0 + 7e4);
    double now = flow * (0.8 + 1.3 * rains + 0.8 * typhoon) * held;
    boolean fails = own.share(begin.toLocalDate().toEpochDay() + 900_000) < METER_FAILS;
    return new Sample("w00000", now * 1000, Double.NaN, fails ? "D" : "N");
  }

  /** Rises for two weeks up to that day, a little beyond it, and is gone two weeks later. */
  private double ammonia(LocalDateTime begin, double usual) {
    if (rising == null) {
      return usual;
    }
    double days = ChronoUnit.HOURS.between(rising.atStartOfDay(), begin) / 24.0;
    if (days < -16 || days > 16) {
      return usual;
    }
    double raised = days < 3 ? 0.92 + 0.023 * days : 0.989 - 0.035 * (days - 3);
    return Math.max(usual, raised + 0.01 * own.white(begin.getHour() + (long) (days * 24)));
  }
}
