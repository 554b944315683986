package cn.yunguanjia.language;

/**
 * Why a command or question was refused, in words its sender can act on.
 *
 * @param code stable, lower case with hyphens, such as outlet-twice
 * @param field the field at fault, such as outlets[1].code, or null
 * @param message what is wrong and how to mend it
 */
public record Refusal(Kind kind, String code, String field, Bilingual message) {

  public enum Kind {
    /** The request itself is wrong. */
    INVALID,
    /** The caller may not do this. */
    FORBIDDEN,
    /** What it speaks of does not exist, or not for this caller. */
    NOT_FOUND,
    /** It contradicts the present state. */
    CONFLICT,
    /** A part the answer depends on does not answer at the moment. */
    UNAVAILABLE
  }

  public static Refusal invalid(String code, String field, String zh, String en) {
    return new Refusal(Kind.INVALID, code, field, Bilingual.of(zh, en));
  }

  public static Refusal forbidden(String code, String zh, String en) {
    return new Refusal(Kind.FORBIDDEN, code, null, Bilingual.of(zh, en));
  }

  public static Refusal notFound(String code, String zh, String en) {
    return new Refusal(Kind.NOT_FOUND, code, null, Bilingual.of(zh, en));
  }

  public static Refusal conflict(String code, String zh, String en) {
    return new Refusal(Kind.CONFLICT, code, null, Bilingual.of(zh, en));
  }

  public static Refusal unavailable(String code, String zh, String en) {
    return new Refusal(Kind.UNAVAILABLE, code, null, Bilingual.of(zh, en));
  }
}
