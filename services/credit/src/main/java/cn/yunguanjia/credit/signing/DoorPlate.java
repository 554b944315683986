package cn.yunguanjia.credit.signing;

import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.envelope.plate.PlateTerms;
import cn.yunguanjia.language.credit.PlateIssued;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands on the plate at a gate: a link with a signature over which plate it is and where. */
public final class DoorPlate {
  private final PlateKey key;
  private final String base;

  DoorPlate(PlateKey key, String base) {
    this.key = key;
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  @Configuration
  static class Wiring {
    @Bean
    PlateKey plateKey(@Value("${yunguanjia.data-dir}") Path data) {
      return PlateKey.in(data.resolve("keys"));
    }

    @Bean
    DoorPlate doorPlate(PlateKey key, @Value("${yunguanjia.public-url}") String base) {
      return new DoorPlate(key, base);
    }
  }

  /** What every genuine link begins with. */
  public String address() {
    return base + "/c/";
  }

  /** The link on a plate. */
  public String link(PlateIssued plate) {
    return PlateLinks.sign(base, terms(plate), key::sign);
  }

  /**
   * What a scanned link says, where it is ours.
   *
   * @param p as it came: serial, geohash and enterprise
   * @param s as it came: the signature in digits
   */
  public Optional<PlateTerms> read(String codeId, String p, String s) {
    String link = base + "/c/" + codeId + "?p=" + p + "&s=" + s;
    return PlateLinks.signed(link, key.verifying());
  }

  /** The link on plates of the first kind, which name no place; they go on being answered. */
  public String oldLink(String codeId, String uscc) {
    return base + "/c/" + codeId + "?s=" + key.sign(oldSigned(codeId, uscc));
  }

  /** Whether the signature of a plate of the first kind belongs to this code and enterprise. */
  public boolean genuine(String codeId, String uscc, String signature) {
    return key.verifies(oldSigned(codeId, uscc), signature);
  }

  private static PlateTerms terms(PlateIssued plate) {
    return new PlateTerms(
        plate.codeId(), plate.uscc(), plate.geohash().toUpperCase(Locale.ROOT), plate.serial());
  }

  private static String oldSigned(String codeId, String uscc) {
    return "YGJ-PLATE-1|" + codeId + "|" + uscc;
  }
}
