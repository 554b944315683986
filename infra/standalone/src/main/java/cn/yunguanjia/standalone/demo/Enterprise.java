package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;
import java.time.LocalDate;
import java.util.List;

/** A fictitious enterprise as resources/demo/enterprises.json writes it. */
public record Enterprise(
    String uscc,
    Bilingual name,
    String sector,
    String area,
    String park,
    Site site,
    Licence permit,
    List<Outlet> outlets) {

  public record Site(Bilingual name, String address, double lon, double lat) {}

  public record Licence(String permitNo, String category, LocalDate validFrom, LocalDate validTo) {}

  /**
   * @param kind WATER or AIR
   * @param limits id of a set in limits.json
   * @param mn identity of the outlet's data logger
   */
  public record Outlet(
      String code,
      String kind,
      Bilingual name,
      double lon,
      double lat,
      String receiving,
      String limits,
      String mn) {

    boolean water() {
      return kind.equals("WATER");
    }
  }

  Outlet outlet(String code) {
    return outlets.stream().filter(o -> o.code().equals(code)).findFirst().orElseThrow();
  }
}
