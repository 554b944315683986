package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.credit.UnusualScansAcknowledged;
import cn.yunguanjia.language.credit.UnusualScansFlagged;

/** What became of one code, rule and day. */
public sealed interface ScanFlag {

  record None() implements ScanFlag {}

  record Raised(UnusualScansFlagged flagged) implements ScanFlag {}

  record Acknowledged(UnusualScansFlagged flagged, UnusualScansAcknowledged acknowledged)
      implements ScanFlag {}
}
