package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.monitoring.file.LineFault;
import java.util.List;

/** Nothing of the file was taken, and why. */
final class FaultyFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<LineFault> faults;

  FaultyFile(List<LineFault> faults) {
    super(faults.size() == 1 ? "1 fault" : faults.size() + " faults", null, false, false);
    this.faults = List.copyOf(faults);
  }

  List<LineFault> faults() {
    return faults;
  }
}
