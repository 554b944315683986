package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Bilingual;
import java.util.List;

/**
 * An enterprise as somebody wrote it down, not yet believed.
 *
 * @param uscc unified social credit code (GB 32100-2015)
 * @param sector name of a {@link cn.yunguanjia.language.Sector}
 * @param area six-digit code of a county-level area (GB/T 2260)
 * @param park the industrial park, or null
 */
public record EnterpriseForm(
    String uscc,
    Bilingual name,
    String sector,
    String area,
    SiteForm site,
    String park,
    List<OutletForm> outlets) {

  public EnterpriseForm {
    outlets = outlets == null ? List.of() : List.copyOf(outlets);
  }

  /** Position in degrees, CGCS2000. */
  public record SiteForm(Bilingual name, String address, Double lon, Double lat) {}

  /**
   * @param code DW or DA and three digits (HJ 608-2017)
   * @param kind WATER or AIR
   * @param receiving the water it discharges into, or null
   */
  public record OutletForm(
      String code, String kind, Bilingual name, Double lon, Double lat, String receiving) {}
}
