package cn.yunguanjia.permit.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A permit as somebody wrote it down, not yet believed.
 *
 * @param permitNo the holder's USCC, three digits and P (HJ 608-2017)
 * @param category KEY or SIMPLIFIED (Regulation on Discharge Permits, article 2)
 * @param validFrom first day
 * @param validTo last day
 */
public record PermitForm(
    String permitNo,
    String category,
    LocalDate validFrom,
    LocalDate validTo,
    List<OutletLimits> outlets) {

  public PermitForm {
    outlets = outlets == null ? List.of() : List.copyOf(outlets);
  }
}
