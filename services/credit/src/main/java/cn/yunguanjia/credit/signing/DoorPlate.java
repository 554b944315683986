package cn.yunguanjia.credit.signing;

import cn.yunguanjia.envelope.authority.Authority;
import cn.yunguanjia.envelope.key.KeyUse;
import cn.yunguanjia.envelope.key.PublishedKey;
import cn.yunguanjia.envelope.key.SigningKey;
import cn.yunguanjia.envelope.plate.PlateLinks;
import cn.yunguanjia.envelope.plate.PlateTerms;
import cn.yunguanjia.language.credit.PlateIssued;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands on the plate at a gate: a link with a signature over which plate it is and where. */
@Component
public class DoorPlate {
  private final Authority authority;
  private final String base;

  DoorPlate(Authority authority, @Value("${yunguanjia.public-url}") String base) {
    this.authority = authority;
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /**
   * A link and the key that signed it.
   *
   * @param keyId as the key list names it
   */
  public record Signed(String link, String keyId) {}

  /**
   * What a genuine link says, and by which of the plate keys; that one may be revoked.
   *
   * @param terms null for plates of the first kind
   */
  public record Read(PlateTerms terms, PublishedKey key) {}

  /** What every genuine link begins with. */
  public String address() {
    return base + "/c/";
  }

  /** The link on a plate, by the key that signs now. */
  public Signed signed(PlateIssued plate) {
    SigningKey key = authority.plateSigner();
    return new Signed(PlateLinks.sign(base, terms(plate), key), key.id().toString());
  }

  /**
   * What a scanned link says, where it is ours.
   *
   * @param p as it came: serial, geohash and enterprise
   * @param s as it came: the signature in digits
   */
  public Optional<Read> read(String codeId, String p, String s) {
    String link = base + "/c/" + codeId + "?p=" + p + "&s=" + s;
    return keys().stream()
        .flatMap(
            key -> PlateLinks.signed(link, key.key()).map(terms -> new Read(terms, key)).stream())
        .findFirst();
  }

  /** The link on plates of the first kind, which name no place; they go on being answered. */
  public String oldLink(String codeId, String uscc) {
    byte[] signature = authority.plateSigner().sign(oldSigned(codeId, uscc));
    return base
        + "/c/"
        + codeId
        + "?s="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  /** Which key signed a plate of the first kind for this code and enterprise, if any did. */
  public Optional<Read> readOld(String codeId, String uscc, String s) {
    try {
      byte[] signature = Base64.getUrlDecoder().decode(s);
      byte[] signed = oldSigned(codeId, uscc);
      return keys().stream()
          .filter(key -> key.key().verifies(signed, signature))
          .map(key -> new Read(null, key))
          .findFirst();
    } catch (IllegalArgumentException notASignature) {
      return Optional.empty();
    }
  }

  /** All keys that ever signed plates here, also those the list no longer names. */
  public List<PublishedKey> keys() {
    return authority.published().stream().filter(key -> key.use() == KeyUse.PLATE).toList();
  }

  private static PlateTerms terms(PlateIssued plate) {
    return new PlateTerms(
        plate.codeId(), plate.uscc(), plate.geohash().toUpperCase(Locale.ROOT), plate.serial());
  }

  private static byte[] oldSigned(String codeId, String uscc) {
    return ("YGJ-PLATE-1|" + codeId + "|" + uscc).getBytes(StandardCharsets.UTF_8);
  }
}
