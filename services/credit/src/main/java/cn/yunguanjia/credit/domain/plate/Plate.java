package cn.yunguanjia.credit.domain.plate;

import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlatePrinted;
import cn.yunguanjia.language.credit.PlateWithdrawn;

/** A door plate in one of its two states. */
public sealed interface Plate {
  PlateIssued issued();

  default String serial() {
    return issued().serial();
  }

  /**
   * @param printed the print that is taken to hang; null where none is recorded
   */
  record Hanging(PlateIssued issued, PlatePrinted printed) implements Plate {
    public Hanging(PlateIssued issued) {
      this(issued, null);
    }
  }

  record Withdrawn(PlateIssued issued, PlateWithdrawn withdrawn) implements Plate {}
}
