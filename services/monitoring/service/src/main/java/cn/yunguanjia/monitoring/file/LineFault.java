package cn.yunguanjia.monitoring.file;

import cn.yunguanjia.language.Bilingual;

/**
 * What is wrong in a file, where, and how to mend it.
 *
 * @param line counted from 1, the header included
 * @param column name of the column, or null where the whole line is meant
 * @param value as it stands there, or null
 */
public record LineFault(int line, String column, String value, Bilingual message) {}
