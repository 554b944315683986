package cn.yunguanjia.credit.signing;

import io.nayuki.qrcodegen.QrCode;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the gate: a QR code with a link and a signature over who it belongs to. */
public final class DoorPlate {
  private static final int QUIET = 4;
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

  /** Error correction Q: a quarter of the plate may be weathered. */
  public String svg(String codeId, String uscc) {
    QrCode code = QrCode.encodeText(link(codeId, uscc), QrCode.Ecc.QUARTILE);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        }
      }
    }
    int size = code.size + 2 * QUIET;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <title>%2$s</title><rect width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s"/></svg>
        """
        .formatted(size, codeId, path);
  }

  private static String signed(String codeId, String uscc) {
    return "YGJ-PLATE-1|" + codeId + "|" + uscc;
  }
}
