package cn.yunguanjia.cases.view;

import cn.yunguanjia.language.Bilingual;
import java.util.Map;

/** Why monitoring took something back, in both languages; its events say it in English. */
public final class WithdrawalWords {
  private static final Map<String, Bilingual> KNOWN =
      Map.of(
          "corrected data keeps the limit",
          Bilingual.of("更正后的数据未超限值", "corrected data keeps the limit"),
          "the data was marked invalid",
          Bilingual.of("数据被标记为无效", "the data was marked invalid"),
          "the mean can no longer be brought to reference oxygen",
          Bilingual.of("已无法折算到基准氧含量", "the mean can no longer be brought to reference oxygen"));
  private static final String MARKED = "the permit holder marked the span";

  private WithdrawalWords() {}

  /** A reason that is not known is told as it stands. */
  public static Bilingual of(String reason) {
    if (reason == null || reason.isBlank()) {
      return Bilingual.of("数据已更正", "the data was corrected");
    }
    return reason.startsWith(MARKED)
        ? Bilingual.of("企业标记了该时段", MARKED)
        : KNOWN.getOrDefault(reason, Bilingual.of(reason, reason));
  }
}
