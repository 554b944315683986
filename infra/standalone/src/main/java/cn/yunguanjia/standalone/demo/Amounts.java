package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.Factor;
import java.util.List;
import java.util.Optional;

/**
 * What a logger adds up: m³ of its flow and, at an outlet, kg of what is in it (HJ 212-2017, D).
 */
final class Amounts {
  private final boolean water;
  private final boolean outlet;
  private final int everyHours;

  Amounts(Source source) {
    water = source.systemType().equals("32") || source.systemType().equals("21");
    outlet = source.systemType().startsWith("3");
    everyHours = source.everyHours();
  }

  /** m³ of an hour: from L/s of water, from m³/s of gas. */
  double volume(double hourlyFlow) {
    return water ? hourlyFlow * 3.6 : hourlyFlow * 3600;
  }

  /**
   * Empty of what is no quantity, such as pH, and where nothing flows past. Loggers that convert to
   * reference oxygen have no room left for it in a frame of 1024 bytes.
   */
  Optional<Double> of(String factor, List<List<Sample>> hours) {
    boolean flow = sample(factor, hours.getFirst()).isFlow();
    boolean inIt =
        outlet
            && !sample(factor, hours.getFirst()).hasConverted()
            && Factor.of(factor).filter(known -> known.amountUnit().equals("kg")).isPresent();
    if (!flow && (!inIt || hours.getFirst().stream().noneMatch(Sample::isFlow))) {
      return Optional.empty();
    }
    return Optional.of(
        hours.stream()
            .filter(hour -> sample(factor, hour).valid() && flowOf(hour).valid())
            .mapToDouble(
                hour -> {
                  double volume = volume(flowOf(hour).value()) * everyHours;
                  return flow
                      ? volume
                      : volume * sample(factor, hour).value() / (water ? 1_000 : 1_000_000);
                })
            .sum());
  }

  private static Sample flowOf(List<Sample> hour) {
    return hour.stream().filter(Sample::isFlow).findFirst().orElseThrow();
  }

  private static Sample sample(String factor, List<Sample> hour) {
    return hour.stream().filter(s -> s.factor().equals(factor)).findFirst().orElseThrow();
  }
}
