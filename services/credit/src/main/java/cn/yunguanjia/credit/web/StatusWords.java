package cn.yunguanjia.credit.web;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How the page calls each colour, and what it stands for; the same words as on the other pages. */
final class StatusWords {
  private StatusWords() {}

  static Map<String, String> words(String lang) {
    return told(lang, StatusWords::word);
  }

  static Map<String, String> meanings(String lang) {
    return told(lang, StatusWords::meaning);
  }

  private static Map<String, String> told(String lang, Function<CodeStatus, Bilingual> words) {
    Map<String, String> told = new LinkedHashMap<>();
    for (CodeStatus status : CodeStatus.values()) {
      Bilingual both = words.apply(status);
      told.put(status.name(), lang.equals("en") ? both.en() : both.zh());
    }
    return told;
  }

  static Bilingual word(CodeStatus status) {
    return switch (status) {
      case GREEN -> Bilingual.of("绿码", "Green");
      case BLUE -> Bilingual.of("蓝码", "Blue");
      case YELLOW -> Bilingual.of("黄码", "Yellow");
      case RED -> Bilingual.of("红码", "Red");
      case BLACK -> Bilingual.of("黑码", "Black");
      case GREY -> Bilingual.of("无数据", "No data");
    };
  }

  private static Bilingual meaning(CodeStatus status) {
    return switch (status) {
      case GREEN -> Bilingual.of("守信，正常", "in good standing");
      case BLUE -> Bilingual.of("良好，有提醒", "good, with a reminder");
      case YELLOW -> Bilingual.of("警示", "warned");
      case RED -> Bilingual.of("失信，重点监管", "in breach, watched closely");
      case BLACK -> Bilingual.of("严重失信", "in serious breach");
      case GREY -> Bilingual.of("没有可用数据，不作判断", "nothing to judge by");
    };
  }
}
