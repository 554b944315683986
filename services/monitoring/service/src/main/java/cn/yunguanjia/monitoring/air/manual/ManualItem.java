package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.OtherPollutant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of a file of manual samples: one of the six basic items, or one of table 2 of GB 3095.
 */
enum ManualItem {
  SO2(AirPollutant.SO2, null),
  NO2(AirPollutant.NO2, null),
  PM10(AirPollutant.PM10, null),
  PM2_5(AirPollutant.PM2_5, null),
  CO(AirPollutant.CO, null),
  O3_8H(AirPollutant.O3, null),
  TSP(null, OtherPollutant.TSP),
  NOX(null, OtherPollutant.NOX),
  PB(null, OtherPollutant.PB),
  BAP(null, OtherPollutant.BAP);

  private final AirPollutant basic;
  private final OtherPollutant other;

  ManualItem(AirPollutant basic, OtherPollutant other) {
    this.basic = basic;
    this.other = other;
  }

  static Optional<ManualItem> of(String column) {
    return Arrays.stream(values()).filter(item -> item.key().equals(column)).findFirst();
  }

  /** As the column is called. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return basic != null ? basic.day().label() : other.label();
  }

  String unit() {
    return basic != null ? basic.unit() : "µg/m³";
  }

  /** What an automatic station measures, too. */
  Optional<AirPollutant> basic() {
    return Optional.ofNullable(basic);
  }

  Optional<OtherPollutant> other() {
    return Optional.ofNullable(other);
  }
}
