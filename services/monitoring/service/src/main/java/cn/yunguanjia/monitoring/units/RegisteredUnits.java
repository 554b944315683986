package cn.yunguanjia.monitoring.units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The units registered for one device.
 *
 * @param versions by the time from which they hold, oldest first
 */
public record RegisteredUnits(List<Version> versions) {
  public static final RegisteredUnits NONE = new RegisteredUnits(List.of());

  /**
   * @param from first time of measurement in this unit
   * @param at when it was registered
   */
  public record Version(String factor, Unit unit, Instant from, Instant at) {}

  /** Empty where the device is read in the unit in which the platform keeps the factor. */
  public Optional<Unit> at(String factor, Instant time) {
    return versions.stream()
        .filter(v -> v.factor().equals(factor) && !v.from().isAfter(time))
        .map(Version::unit)
        .reduce((a, b) -> b);
  }
}
