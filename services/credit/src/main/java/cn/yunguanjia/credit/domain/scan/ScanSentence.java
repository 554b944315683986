package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.Bilingual;

/** Says a finding to people. */
public final class ScanSentence {
  private ScanSentence() {}

  public static Bilingual of(ScanWatch.Finding f) {
    return switch (f.rule()) {
      case BURST ->
          Bilingual.of(
              "一小时内被扫 %d 次，平时有人扫码的小时中位数为 %s 次（超过 %d 次即提示）"
                  .formatted(f.scans(), f.usual().toPlainString(), f.threshold()),
              "Scanned %d times within an hour; the median of its busy hours is %s (flagged above %d)"
                  .formatted(f.scans(), f.usual().toPlainString(), f.threshold()));
      case FORGED ->
          Bilingual.of(
              "当天 %d 次出示了伪造的签名（达到 %d 次即提示）".formatted(f.scans(), f.threshold()),
              "A forged signature was shown %d times on this day (flagged from %d)"
                  .formatted(f.scans(), f.threshold()));
      case GUESSED ->
          Bilingual.of(
              "一小时内有 %d 次扫码不对应任何环保码，疑似有人试探编号（超过 %d 次即提示）".formatted(f.scans(), f.threshold()),
              "%d scans within an hour led to no known code; somebody may be guessing (flagged above %d)"
                  .formatted(f.scans(), f.threshold()));
    };
  }
}
