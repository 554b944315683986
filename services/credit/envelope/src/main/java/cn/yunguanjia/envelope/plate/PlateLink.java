package cn.yunguanjia.envelope.plate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link in the QR code of a plate, taken apart. Nothing of it is believed yet. */
record PlateLink(PlateTerms terms, byte[] signature) {
  /** No honest link needs more, and nothing longer is looked at. */
  static final int LONGEST = 400;

  /** Printable ASCII only; neither host nor path has a ? or #, the host no slash. */
  private static final Pattern CODE_PAGE =
      Pattern.compile("https?://[!-\"$-.0->@-~]+(?:/[!-\"$->@-~]*)?/c/([0-9A-Z]{1,24})\\?([!-~]+)");

  private static final Pattern OLD = Pattern.compile("s=[A-Za-z0-9_-]{86}");
  private static final Pattern WORDS =
      Pattern.compile("p=([0-9A-Z]+)\\.([0-9A-Z]+)\\.([0-9A-Z]+)&s=([0-9]{155})");

  static PlateLink read(String text) throws NoPlate {
    if (text.length() > LONGEST) {
      throw new NoPlate(PlateReason.TOO_LONG, text.length() + " characters");
    }
    Matcher page = CODE_PAGE.matcher(text);
    if (!page.matches()) {
      throw new NoPlate(PlateReason.NOT_A_PLATE, "expected https://…/c/…?p=…&s=…");
    }
    if (OLD.matcher(page.group(2)).matches()) {
      throw new NoPlate(PlateReason.OLD_KIND, "signed over code and enterprise alone");
    }
    Matcher words = WORDS.matcher(page.group(2));
    if (!words.matches()) {
      throw new NoPlate(
          PlateReason.ILL_FORMED, "expected p=SERIAL.GEOHASH.ENTERPRISE&s=155 digits");
    }
    try {
      PlateTerms terms =
          new PlateTerms(page.group(1), words.group(3), words.group(2), words.group(1));
      return new PlateLink(terms, Digits.read(words.group(4)));
    } catch (IllegalArgumentException unfit) {
      throw new NoPlate(PlateReason.ILL_FORMED, unfit.getMessage());
    }
  }

  /**
   * @param base address of the platform, without a slash at its end
   */
  String text(String base) {
    return base
        + "/c/"
        + terms.codeId()
        + "?p="
        + terms.serial()
        + "."
        + terms.geohash()
        + "."
        + terms.enterpriseId()
        + "&s="
        + Digits.of(signature);
  }
}
