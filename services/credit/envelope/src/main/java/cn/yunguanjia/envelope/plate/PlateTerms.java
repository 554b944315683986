package cn.yunguanjia.envelope.plate;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a plate's signature covers: which plate it is, whose, and where it hangs.
 *
 * @param codeId the environmental code it leads to
 * @param enterpriseId the enterprise's number (GB 32100)
 * @param geohash where it hangs, in large letters
 * @param serial of the plate itself
 */
public record PlateTerms(String codeId, String enterpriseId, String geohash, String serial) {
  private static final String PURPOSE = "YGJ-PLATE-2";
  private static final Pattern NAME = Pattern.compile("[0-9A-Z]{1,24}");
  private static final Pattern ENTERPRISE = Pattern.compile("[0-9A-Z]{18}");
  private static final Pattern GEOHASH = Pattern.compile("[0-9B-HJKMNP-Z]{4,12}");

  /**
   * @throws IllegalArgumentException when one of them has another form
   */
  public PlateTerms {
    require(NAME, codeId, "code id");
    require(ENTERPRISE, enterpriseId, "enterprise id");
    require(GEOHASH, geohash, "geohash");
    require(NAME, serial, "serial");
  }

  private static void require(Pattern form, String text, String what) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("no " + what + ": " + text);
    }
  }

  /** The purpose stands first, so that no other signature passes as a plate's. */
  public byte[] toBeSigned() {
    return String.join("|", PURPOSE, codeId, enterpriseId, geohash, serial)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
