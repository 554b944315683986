package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;

/** Hears how far the loading has come. */
@FunctionalInterface
public interface Progress {
  /**
   * @param done of {@code total} in this part of the work
   */
  void at(Bilingual part, long done, long total);
}
