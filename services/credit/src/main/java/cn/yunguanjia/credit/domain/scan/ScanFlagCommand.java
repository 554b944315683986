package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.credit.UnusualScansFlagged;
import java.time.Instant;

/** What can happen to a flag. */
public sealed interface ScanFlagCommand {

  record Flag(UnusualScansFlagged flagged) implements ScanFlagCommand {}

  record Acknowledge(String word, String by, Instant at) implements ScanFlagCommand {}
}
