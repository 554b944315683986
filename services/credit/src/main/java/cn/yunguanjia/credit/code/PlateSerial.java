package cn.yunguanjia.credit.code;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.util.random.RandomGenerator;

/**
 * The serial of a door plate: 60 random bits as twelve characters and a check character. Shorter
 * than the id of a code, so that nobody takes one for the other.
 */
public final class PlateSerial {
  private static final int LENGTH = 12;

  private PlateSerial() {}

  public static String random(RandomGenerator random) {
    return CheckCharacter.random(LENGTH, random);
  }

  /**
   * As people read it off a plate: blanks, hyphens, small letters, O for 0, I or L for 1.
   *
   * @throws RefusedException when no plate can have it
   */
  public static String read(String typed) {
    String serial = CheckCharacter.typed(typed);
    if (!CheckCharacter.wellFormed(serial, LENGTH)) {
      throw new RefusedException(
          Refusal.invalid(
              "serial-ill-formed",
              "serial",
              "牌号由 13 位数字和字母组成，请核对后重试",
              "The serial of a plate has 13 digits and letters; please check what you typed"));
    }
    if (!CheckCharacter.fits(serial)) {
      throw new RefusedException(
          Refusal.invalid(
              "serial-mistyped",
              "serial",
              "牌号校验位不符，可能有一位输错或两位颠倒",
              "The check character does not fit: one character is wrong or two are swapped"));
    }
    return serial;
  }

  /** Whether a plate could have it, as it stands in a link. */
  public static boolean possible(String serial) {
    return CheckCharacter.wellFormed(serial, LENGTH) && CheckCharacter.fits(serial);
  }
}
