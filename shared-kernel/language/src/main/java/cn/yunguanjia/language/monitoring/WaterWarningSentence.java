package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.Bilingual;

/** How a warning of surface water is told to people, in the feed and in lists alike. */
public final class WaterWarningSentence {
  private WaterWarningSentence() {}

  public static Bilingual of(WaterWarningRaised e) {
    String value = (e.value().toPlainString() + " " + e.unit()).strip();
    String reference = (e.reference().toPlainString() + " " + e.unit()).strip();
    return switch (e.kind()) {
      case "CLASS_FALLING" ->
          Bilingual.of(
              "%s 水质可能由%s类降为%s类：%s呈变差趋势，现为 %s，预计 %s 越过限值 %s"
                  .formatted(
                      e.section().zh(),
                      e.fromClass(),
                      e.toClass(),
                      e.itemName().zh(),
                      value,
                      e.expected(),
                      reference),
              "%s may fall from class %s to %s: %s stands at %s and is expected to cross %s on %s"
                  .formatted(
                      e.section().en(),
                      e.fromClass(),
                      e.toClass(),
                      e.itemName().en(),
                      value,
                      reference,
                      e.expected()));
      case "SUDDEN_CHANGE" ->
          Bilingual.of(
              "%s %s突变：%s，近两周通常为 %s"
                  .formatted(e.section().zh(), e.itemName().zh(), value, reference),
              "%s: %s changed suddenly to %s; of late it was usually %s"
                  .formatted(e.section().en(), e.itemName().en(), value, reference));
      default ->
          Bilingual.of(
              "%s 有藻类异常迹象：%s %s，阈值 %s"
                  .formatted(e.section().zh(), e.itemName().zh(), value, reference),
              "%s shows signs of algae: %s %s, threshold %s"
                  .formatted(e.section().en(), e.itemName().en(), value, reference));
    };
  }
}
