package cn.yunguanjia.envelope.cli;

import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.LiveCode;
import cn.yunguanjia.envelope.Words;
import java.util.List;

/** An answer for people, in one language. */
record Report(boolean chinese) {

  String of(Answer answer) {
    return switch (answer) {
      case Answer.Proven proven ->
          line("✔ ", new Words("有效", "Valid"))
              + said(proven.code())
              + list(new Words("已证明", "Proven"), proven.proven())
              + list(new Words("未证明", "Not proven"), proven.notProven());
      case Answer.Refused refused ->
          line("✘ ", new Words("无效", "Not valid"))
              + in(refused.reason().words())
              + " ["
              + refused.reason()
              + "] "
              + refused.detail()
              + "\n"
              + refused.said().map(this::spoken).orElse("");
    };
  }

  private String spoken(LiveCode code) {
    return line("", new Words("签名属实，它当时说：", "Its signature is true; it said:")) + said(code);
  }

  private String said(LiveCode code) {
    return "  %s · %s · %s\n  %s %s · %s\n"
        .formatted(
            in(code.status().words()),
            code.enterpriseName(),
            code.enterpriseId(),
            in(code.kind().words()),
            code.codeId(),
            code.ruleSet());
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
