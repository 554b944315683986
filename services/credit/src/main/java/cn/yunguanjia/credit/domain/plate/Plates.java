package cn.yunguanjia.credit.domain.plate;

import cn.yunguanjia.language.credit.PlateIssued;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All plates of one enterprise.
 *
 * @param bySerial in the order in which they were issued
 */
public record Plates(Map<String, Plate> bySerial) {
  /** The main gate, where a firm's first plate hangs. */
  public static final String GATE = "GATE";

  /** A place of the firm's own naming. */
  public static final String OTHER = "OTHER";

  public Plates {
    bySerial = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(bySerial));
  }

  public static Plates none() {
    return new Plates(Map.of());
  }

  public Optional<Plate> find(String serial) {
    return Optional.ofNullable(bySerial.get(serial));
  }

  /** The plate that hangs at the same place; places of the firm's own naming differ by name. */
  public Optional<Plate.Hanging> at(PlateIssued other) {
    return bySerial.values().stream()
        .filter(Plate.Hanging.class::isInstance)
        .map(Plate.Hanging.class::cast)
        .filter(plate -> plate.issued().place().equals(other.place()))
        .filter(plate -> !other.place().equals(OTHER) || sameName(plate.issued(), other))
        .findFirst();
  }

  Plates with(Plate plate) {
    Map<String, Plate> all = new LinkedHashMap<>(bySerial);
    all.put(plate.serial(), plate);
    return new Plates(all);
  }

  private static boolean sameName(PlateIssued one, PlateIssued other) {
    return one.hangsAt().zh().equals(other.hangsAt().zh());
  }
}
