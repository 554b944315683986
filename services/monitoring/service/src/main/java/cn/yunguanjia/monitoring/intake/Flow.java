package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.monitoring.units.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The flow of waste water over a time, by which concentrations are weighed. */
final class Flow {
  /** Factor of waste water flow. */
  static final String WATER = "w00000";

  static final Flow NONE = new Flow(List.of(), Duration.ZERO, false);

  private final NavigableMap<Instant, Measured> rates = new TreeMap<>();
  private final Duration standsFor;
  private final boolean weighs;

  private Flow(List<Measured> rates, Duration standsFor, boolean weighs) {
    rates.forEach(rate -> this.rates.put(rate.time(), rate));
    this.standsFor = standsFor;
    this.weighs = weighs;
  }

  /**
   * @param standsFor the longest time a rate stands for when the next one is missing
   */
  static Flow of(List<Measured> rates, Duration standsFor) {
    return new Flow(rates, standsFor, true);
  }

  /** Whether flow weighs this factor: what is dissolved or floats in water does, pH does not. */
  static boolean weighs(String source, String factor) {
    return factor.startsWith("w")
        && KeptUnit.of(source, factor)
            .filter(unit -> unit.dimension() == Unit.Dimension.CONCENTRATION)
            .isPresent();
  }

  boolean weighs() {
    return weighs;
  }

  /** The rate that held at a time; empty where none is known that counts. */
  Optional<BigDecimal> at(Instant time) {
    var before = rates.floorEntry(time);
    return before != null
            && before.getValue().valid()
            && Duration.between(before.getKey(), time).compareTo(standsFor) < 0
        ? Optional.of(before.getValue().value())
        : Optional.empty();
  }
}
