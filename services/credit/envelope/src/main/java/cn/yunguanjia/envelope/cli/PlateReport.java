package cn.yunguanjia.envelope.cli;

import cn.yunguanjia.envelope.Words;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.envelope.plate.PlateTerms;
import java.util.List;

/** An answer about a door plate for people, in one language. */
record PlateReport(boolean chinese) {

  String of(PlateAnswer answer) {
    return switch (answer) {
      case PlateAnswer.Proven proven ->
          line("✔ ", new Words("门牌是真的", "Genuine plate"))
              + said(proven.terms())
              + list(new Words("已证明", "Proven"), proven.proven())
              + list(new Words("未证明", "Not proven"), proven.notProven());
      case PlateAnswer.Refused refused ->
          line("✘ ", new Words("门牌没有得到证明", "The plate is not proven"))
              + in(refused.reason().words())
              + " ["
              + refused.reason()
              + "] "
              + refused.detail()
              + "\n"
              + refused.said().map(this::said).orElse("");
    };
  }

  private String said(PlateTerms plate) {
    return "  %s · %s · %s · %s\n"
        .formatted(plate.serial(), plate.codeId(), plate.enterpriseId(), plate.geohash());
  }

  private String list(Words title, List<Words> items) {
    StringBuilder out = new StringBuilder(line("", title));
    items.forEach(item -> out.append("  - ").append(in(item)).append('\n'));
    return out.toString();
  }

  private String line(String mark, Words words) {
    return mark + in(words) + "\n";
  }

  private String in(Words words) {
    return chinese ? words.zh() : words.en();
  }
}
