package cn.yunguanjia.envelope.plate;

/** A text that cannot be a plate's link, or none that proves itself. */
final class NoPlate extends Exception {
  private final PlateReason reason;

  NoPlate(PlateReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  PlateReason reason() {
    return reason;
  }
}
