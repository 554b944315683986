package cn.yunguanjia.credit.print;

import cn.yunguanjia.language.Bilingual;

/**
 * What stands on a plate.
 *
 * @param address beginning of every genuine link, by which a forged one is known
 */
public record PlateText(
    Bilingual firm, Bilingual hangsAt, String codeId, String serial, String link, String address) {

  /** In groups of four, as people read them out. */
  static String grouped(String id) {
    return id.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
