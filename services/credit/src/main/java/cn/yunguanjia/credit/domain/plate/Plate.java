package cn.yunguanjia.credit.domain.plate;

import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlateWithdrawn;

/** A door plate in one of its two states. */
public sealed interface Plate {
  PlateIssued issued();

  default String serial() {
    return issued().serial();
  }

  record Hanging(PlateIssued issued) implements Plate {}

  record Withdrawn(PlateIssued issued, PlateWithdrawn withdrawn) implements Plate {}
}
