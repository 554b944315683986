package cn.yunguanjia.permit.view;

import cn.yunguanjia.language.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The shapes in which the register answers. */
final class Shown {
  private Shown() {}

  record Site(Bilingual name, String address, Double lon, Double lat) {}

  record Outlet(
      String code, String kind, Bilingual name, Double lon, Double lat, String receiving) {}

  record Enterprise(
      String uscc,
      Bilingual name,
      String sector,
      String area,
      String park,
      Site site,
      List<Outlet> outlets,
      Instant registeredAt) {}

  /** Bounds are decimal text, as the permit has them. */
  record Limit(
      String factor,
      Bilingual name,
      String period,
      String max,
      String min,
      String unit,
      String standard,
      String clause,
      String referenceOxygen) {}

  record OutletLimits(String outlet, List<Limit> limits) {}

  record Variation(LocalDate from, String reason) {}

  /**
   * @param inForce whether the day asked for lies within the validity
   * @param limitsSince the day from which these limits hold; null before the first
   */
  record Permit(
      String permitNo,
      String category,
      LocalDate validFrom,
      LocalDate validTo,
      boolean inForce,
      LocalDate limitsSince,
      List<OutletLimits> outlets,
      List<Variation> variations) {}

  record File(Enterprise enterprise, List<Permit> permits, LocalDate asOf) {}

  record Page(List<Enterprise> items, String next) {}
}
