package cn.yunguanjia.monitoring.emissions;

import java.math.BigDecimal;
import java.time.LocalDate;

/** By what share a told total may differ from the computed one on a day. */
public interface TotalTolerance {
  BigDecimal on(LocalDate day);
}
