package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;

/**
 * What a detector found.
 *
 * @param factor null where it is about the logger as a whole
 * @param strength 1 to 99
 */
public record Finding(
    SuspicionKind kind, String factor, Span span, int strength, Evidence evidence) {

  /**
   * @param rarity how rare chance alone would bring it: 6 is once in a million
   */
  static Finding of(
      SuspicionKind kind, String factor, Span span, double rarity, Evidence evidence) {
    return new Finding(kind, factor, span, strength(rarity), evidence);
  }

  /** 4 (once in ten thousand) is 44, 6 is 56, 10 is 80, from 13 on nearly certain: no chance. */
  static int strength(double rarity) {
    return (int) Math.clamp(Math.round(20 + 6 * rarity), 1, 99);
  }
}
