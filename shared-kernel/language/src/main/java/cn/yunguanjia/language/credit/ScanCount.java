package cn.yunguanjia.language.credit;

/**
 * How often one kind was scanned.
 *
 * @param scans how many
 */
public record ScanCount(ScanKind kind, int scans) {}
