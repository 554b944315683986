package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AlertAcknowledged;
import cn.yunguanjia.language.monitoring.AlertAnswered;
import cn.yunguanjia.language.monitoring.AlertClosed;
import cn.yunguanjia.language.monitoring.AlertEscalated;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.monitoring.rules.AlertRules;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** What is said of alerts, in both languages. */
final class AlertWords {
  private AlertWords() {}

  static Bilingual grade(String grade) {
    return switch (grade) {
      case "YELLOW" -> Bilingual.of("黄色预警", "Yellow alert");
      case "ORANGE" -> Bilingual.of("橙色预警", "Orange alert");
      case "RED" -> Bilingual.of("红色预警", "Red alert");
      default -> Bilingual.of(grade, grade);
    };
  }

  static Bilingual state(Document row) {
    return switch (row.getString("state")) {
      case "RAISED" -> Bilingual.of("待签收", "Waits to be acknowledged");
      case "ESCALATED" -> Bilingual.of("已升级，待签收", "Risen, waits to be acknowledged");
      case "ACKNOWLEDGED" -> Bilingual.of("已签收", "Acknowledged");
      case "UNANSWERED" ->
          isSuspicion(row)
              ? Bilingual.of("逾时无人签收", "Nobody acknowledged in time")
              : Bilingual.of("无人签收，已转问题", "Not acknowledged, an issue was opened");
      default -> Bilingual.of("已解除", "Over");
    };
  }

  static boolean isSuspicion(Document row) {
    return Line.SUSPICION.equals(row.getString("kind"));
  }

  /** In what way the data looks odd; null where the alert is of no suspicion. */
  static Bilingual suspicion(Document row) {
    String kind = row.getString("suspicion");
    return kind == null ? null : SuspicionKind.valueOf(kind).title();
  }

  /** The clause of the rules that gives it its grade, recipients and clock. */
  static Bilingual clause(Document row, AlertRules rules) {
    AlertRules.Grade grade = rules.grade(row.getString("grade"));
    Bilingual who = Recipients.named(grade.recipients());
    Bilingual from = from(row, rules, grade);
    Bilingual top =
        isSuspicion(row)
            ? Bilingual.of(
                "最高级逾时留在列表中，不告知排污单位", "at the top it stays in the list, and the firm is not told")
            : Bilingual.of("最高级逾时自动立案", "at the top an issue opens by itself");
    return Bilingual.of(
        "%s为%s，由%s在 %s 内签收，逾时升一级；%s。%s"
            .formatted(
                from.zh(),
                grade(grade.grade()).zh(),
                who.zh(),
                minutes(grade.acknowledgeWithin(), " 分钟"),
                top.zh(),
                rules.note().zh()),
        "%s: %s, to be acknowledged by %s within %s, or it rises by one grade; %s. %s"
            .formatted(
                from.en(),
                grade(grade.grade()).en().toLowerCase(java.util.Locale.ROOT),
                who.en(),
                minutes(grade.acknowledgeWithin(), " minutes"),
                top.en(),
                rules.note().en()));
  }

  /** From where on it has its grade. */
  private static Bilingual from(Document row, AlertRules rules, AlertRules.Grade grade) {
    if (isSuspicion(row)) {
      String strengths =
          rules.suspicions().grades().stream()
              .map(each -> each.grade() + " " + each.fromStrength())
              .collect(Collectors.joining(", "));
      return Bilingual.of(
          "数据疑点按强度分级（" + strengths + "）",
          "A suspicion has its grade by strength (" + strengths + ")");
    }
    AlertRules.Silence silence = rules.silence();
    return row.getString("factor") == null
        ? Bilingual.of(
            "超过其上传间隔的 %d 倍无数据（至少 %d 分钟，至多 %d 分钟）"
                .formatted(
                    silence.intervals(),
                    silence.atLeast().toMinutes(),
                    silence.atMost().toMinutes()),
            "No data for %d of its intervals (at least %d minutes, at most %d)"
                .formatted(
                    silence.intervals(),
                    silence.atLeast().toMinutes(),
                    silence.atMost().toMinutes()))
        : Bilingual.of(
            "超出限值 " + grade.fromMultiple() + " 倍起",
            "From " + grade.fromMultiple() + " times beyond");
  }

  /** What ends it. */
  private static Bilingual end(Document row, AlertRules rules) {
    if (isSuspicion(row)) {
      return Bilingual.of(
          "执法人员排除疑点或转现场核查，或迟到数据使疑点消失，即解除",
          "It ends when an officer dismisses the suspicion or takes it up, or when late data explains it");
    }
    return row.getString("factor") == null
        ? Bilingual.of("排放口恢复上传即解除", "It ends when the outlet sends again")
        : Bilingual.of(
            "实时值连续 %d 分钟不超限，或该小时均值判定达标，即解除".formatted(rules.clearAfter().toMinutes()),
            "It ends when values keep the limit for %d minutes, or when the mean of the hour is judged to keep it"
                .formatted(rules.clearAfter().toMinutes()));
  }

  private static String minutes(Duration duration, String word) {
    return duration.toMinutes() + word;
  }

  static List<Bilingual> wouldChange(Document row, AlertRules rules) {
    Bilingual end = end(row, rules);
    Bilingual judged =
        isSuspicion(row)
            ? Bilingual.of("疑点不是判定：须有人核查", "A suspicion is no judgement: somebody has to look")
            : Bilingual.of("预警不是判定：是否超标以有效均值为准", "An alert is no judgement: valid means decide");
    return switch (row.getString("state")) {
      case "RAISED", "ESCALATED" -> {
        Bilingual who = Recipients.named(row.getList("recipients", String.class));
        yield List.of(
            Bilingual.of(
                who.zh() + "签收后停止计时；逾时" + next(row, rules).zh(),
                "When "
                    + who.en()
                    + " acknowledges, the clock stands; else "
                    + next(row, rules).en()),
            end,
            judged);
      }
      case "ACKNOWLEDGED", "UNANSWERED" -> List.of(end, judged);
      default ->
          List.of(Bilingual.of("不再变化；再次超限另发预警", "Nothing; further values raise another alert"));
    };
  }

  private static Bilingual next(Document row, AlertRules rules) {
    return rules
        .above(row.getString("grade"))
        .map(
            g ->
                Bilingual.of(
                    "升为" + grade(g.grade()).zh(),
                    "it becomes " + grade(g.grade()).en().toLowerCase(java.util.Locale.ROOT)))
        .orElseGet(
            () ->
                isSuspicion(row)
                    ? Bilingual.of("留在列表中", "it stays in the list")
                    : Bilingual.of("自动立案", "an issue opens by itself"));
  }

  static Bilingual told(DomainEvent event) {
    return switch (event) {
      case AlertRaised e ->
          Bilingual.of("发出" + grade(e.grade()).zh(), grade(e.grade()).en() + " raised");
      case AlertEscalated e ->
          Bilingual.of(
              "无人签收，由" + grade(e.from()).zh() + "升为" + grade(e.grade()).zh(),
              "Nobody acknowledged: now "
                  + grade(e.grade()).en().toLowerCase(java.util.Locale.ROOT));
      case AlertAcknowledged e ->
          "enterprise".equals(e.role())
              ? Bilingual.of("排污单位签收", "Acknowledged by the permit holder")
              : Bilingual.of("执法人员签收", "Acknowledged by an officer");
      case AlertAnswered e ->
          Bilingual.of(
              "排污单位说明：" + e.reason() + "；措施：" + e.measure(),
              "The permit holder answered: " + e.reason() + "; measure: " + e.measure());
      case AlertUnanswered e ->
          Line.SUSPICION.equals(e.kind())
              ? Bilingual.of("最高级逾时无人签收", "Nobody acknowledged at the top grade")
              : Bilingual.of("最高级逾时无人签收，转为问题", "Nobody acknowledged at the top grade: an issue");
      case AlertClosed e -> closed(e.reason());
      default -> throw new IllegalStateException("Not an event of an alert: " + event);
    };
  }

  private static Bilingual closed(String reason) {
    return switch (reason) {
      case "HOUR_KEPT" ->
          Bilingual.of("该小时均值判定达标，解除", "Over: the mean of the hour keeps the limit");
      case "WITHDRAWN" ->
          Bilingual.of("迟到或更正的数据使疑点消失，解除", "Over: late or corrected data explains it");
      case "DISMISSED" -> Bilingual.of("执法人员已排除疑点，解除", "Over: an officer dismissed the suspicion");
      case "TAKEN_UP" -> Bilingual.of("已转现场核查，解除", "Over: an inspection looks at it");
      case "DATA_CAME" -> Bilingual.of("恢复上传，解除", "Over: data comes again");
      default -> Bilingual.of("实时值持续达标，解除", "Over: values keep the limit again");
    };
  }
}
