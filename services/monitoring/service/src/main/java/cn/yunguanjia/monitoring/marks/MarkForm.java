package cn.yunguanjia.monitoring.marks;

import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.rules.EventTimeRules;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether what a permit holder filled in can be a mark at all. */
final class MarkForm {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(CityTime.ZONE);

  private static final int LONGEST_TEXT = 2000;

  private MarkForm() {}

  static String span(Instant from, Instant to) {
    return MOMENT.format(from) + " – " + MOMENT.format(to);
  }

  static Optional<Refusal> wrong(Marks.Mark mark) {
    return state(mark).or(() -> span(mark)).or(() -> words(mark)).or(() -> factors(mark));
  }

  private static Optional<Refusal> state(Marks.Mark mark) {
    return mark.state() != null && mark.rules().mark(mark.state()).isPresent()
        ? Optional.empty()
        : refusal(
            "state-unknown",
            "state",
            "状态须为以下之一：" + states(mark.rules(), true),
            "The state is one of: " + states(mark.rules(), false));
  }

  private static Optional<Refusal> span(Marks.Mark mark) {
    if (mark.from() == null || mark.to() == null || !mark.from().isBefore(mark.to())) {
      return refusal("span-empty", "to", "结束时间须晚于开始时间", "The span must end after it begins");
    }
    EventTimeRules.MarkRule rule = mark.rules().mark(mark.state()).orElseThrow();
    if (Duration.between(mark.from(), mark.to()).compareTo(rule.longest()) > 0) {
      long hours = rule.longest().toHours();
      return refusal(
          "mark-too-long",
          "to",
          rule.name().zh() + "标记一次最长 " + hours + " 小时，请缩短或分次说明",
          "A mark for " + rule.name().en() + " may cover " + hours + " hours at most");
    }
    if (mark.to().plus(mark.rules().markWithin()).isBefore(mark.at())) {
      long days = mark.rules().markWithin().toDays();
      return refusal(
          "mark-too-late",
          "to",
          "标记须在时段结束后 " + days + " 日内提交",
          "A mark must be made within " + days + " days after its span");
    }
    long ahead = mark.rules().markAhead().toDays();
    return mark.from().isAfter(mark.at().plus(mark.rules().markAhead()))
        ? refusal(
            "mark-too-early",
            "from",
            "标记最多可提前 " + ahead + " 日提交",
            "A mark may be made " + ahead + " days ahead at most")
        : Optional.empty();
  }

  private static Optional<Refusal> words(Marks.Mark mark) {
    if (tooLong(mark.reason()) || tooLong(mark.evidence())) {
      return refusal(
          tooLong(mark.reason()) ? "reason-too-long" : "evidence-too-long",
          tooLong(mark.reason()) ? "reason" : "evidence",
          "文字最多 " + LONGEST_TEXT + " 个字",
          "The text may have " + LONGEST_TEXT + " characters at most");
    }
    int shortest = mark.rules().shortestReason();
    if (tooShort(mark.reason(), shortest)) {
      return refusal(
          "reason-missing",
          "reason",
          "请写明原因，至少 " + shortest + " 个字",
          "Give a reason of at least " + shortest + " characters");
    }
    return tooShort(mark.evidence(), shortest)
        ? refusal(
            "evidence-missing",
            "evidence",
            "请写明佐证材料（如运维记录编号、照片编号），至少 " + shortest + " 个字",
            "Say what proves it (log entry, work order, pictures), at least "
                + shortest
                + " characters")
        : Optional.empty();
  }

  private static Optional<Refusal> factors(Marks.Mark mark) {
    return mark.factors().stream()
        .filter(factor -> Factor.of(factor).isEmpty())
        .findFirst()
        .flatMap(
            factor ->
                refusal(
                    "factor-unknown",
                    "factors",
                    "因子编码 " + factor + " 不在 HJ 212-2017 附录 B 中",
                    "Appendix B of HJ 212-2017 has no factor " + factor));
  }

  private static boolean tooLong(String text) {
    return text != null && text.length() > LONGEST_TEXT;
  }

  private static boolean tooShort(String text, int shortest) {
    return text == null || text.strip().length() < shortest;
  }

  private static String states(EventTimeRules rules, boolean zh) {
    return rules.marks().stream()
        .map(rule -> rule.state() + " " + (zh ? rule.name().zh() : rule.name().en()))
        .collect(Collectors.joining(zh ? "、" : ", "));
  }

  private static Optional<Refusal> refusal(String code, String field, String zh, String en) {
    return Optional.of(Refusal.invalid(code, field, zh, en));
  }
}
