package cn.yunguanjia.language;

import java.util.Locale;

/** A text of the platform or a name, in Chinese and in English. */
public record Bilingual(String zh, String en) {

  public static Bilingual of(String zh, String en) {
    return new Bilingual(zh, en);
  }

  /** The text in the reader's language; Chinese where English is missing. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && en != null ? en : zh;
  }
}
