package cn.yunguanjia.monitoring.water.sample;

import cn.yunguanjia.language.Bilingual;

/**
 * What is wrong in a file, and where.
 *
 * @param line counted from 1, the header included
 * @param column or null where the whole line is at fault
 */
public record LineFault(int line, String column, Bilingual message) {
  static LineFault of(int line, String column, String zh, String en) {
    return new LineFault(line, column, Bilingual.of(zh, en));
  }
}
