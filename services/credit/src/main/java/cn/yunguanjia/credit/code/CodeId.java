package cn.yunguanjia.credit.code;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.util.random.RandomGenerator;

/**
 * The id of an environmental code: 80 random bits as sixteen characters and a check character, see
 * {@link CheckCharacter}.
 */
public final class CodeId {
  private static final int LENGTH = 16;

  private CodeId() {}

  public static String random(RandomGenerator random) {
    return CheckCharacter.random(LENGTH, random);
  }

  /**
   * As people type it: small letters, O for 0, I or L for 1, hyphens and blanks are understood.
   *
   * @throws RefusedException when no code can look like this
   */
  public static String read(String typed) {
    String id = CheckCharacter.typed(typed);
    if (!CheckCharacter.wellFormed(id, LENGTH)) {
      throw new RefusedException(
          Refusal.invalid(
              "code-ill-formed",
              "codeId",
              "环保码由 17 位数字和字母组成，请核对后重试",
              "An environmental code has 17 digits and letters; please check what you typed"));
    }
    if (!CheckCharacter.fits(id)) {
      throw new RefusedException(
          Refusal.invalid(
              "code-mistyped",
              "codeId",
              "环保码校验位不符，可能有一位输错或两位颠倒",
              "The check character does not fit: one character is wrong or two are swapped"));
    }
    return id;
  }
}
