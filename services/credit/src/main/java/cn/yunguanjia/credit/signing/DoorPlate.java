package cn.yunguanjia.credit.signing;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the gate: a QR code with a link and a signature over who it belongs to. */
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

  /** The link on the plate. */
  public String link(String codeId, String uscc) {
    return base + "/c/" + codeId + "?s=" + key.sign(signed(codeId, uscc));
  }

  /** Whether a scanned signature is ours and belongs to this code and enterprise. */
  public boolean genuine(String codeId, String uscc, String signature) {
    return key.verifies(signed(codeId, uscc), signature);
  }

  public String svg(String codeId, String uscc) {
    return QrPicture.svg(link(codeId, uscc), codeId);
  }

  private static String signed(String codeId, String uscc) {
    return "YGJ-PLATE-1|" + codeId + "|" + uscc;
  }
}
