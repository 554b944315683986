package cn.yunguanjia.cases.view;

import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.cases.AnswerReturned;
import cn.yunguanjia.language.cases.EvidenceSubmitted;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.FindingWithdrawn;
import cn.yunguanjia.language.cases.IssueAssigned;
import cn.yunguanjia.language.cases.IssueOverdue;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueVerified;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.cases.LeadFiled;
import cn.yunguanjia.language.cases.LeadWithdrawn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/** The story of an issue: who did what, when, in sentences. */
final class Timeline {
  private static final Map<String, Bilingual> ACTORS =
      Map.of(
          "automation", Bilingual.of("系统", "the platform"),
          "enterprise", Bilingual.of("企业", "the enterprise"),
          "grid", Bilingual.of("网格员", "a grid member"),
          "officer", Bilingual.of("执法人员", "an officer"),
          "admin", Bilingual.of("管理员", "an administrator"));

  private Timeline() {}

  /**
   * @param reader subject id of who reads, so that the page can say "you" without giving ids away
   */
  static List<Map<String, Object>> tell(List<DomainEventMessage<?>> log, String reader) {
    return log.stream().map(message -> entry(message, reader)).toList();
  }

  private static Map<String, Object> entry(DomainEventMessage<?> message, String reader) {
    DomainEvent event = (DomainEvent) message.getPayload();
    String role = String.valueOf(message.getMetaData().get("role"));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("event", event.getClass().getSimpleName());
    entry.put("name", event.getClass().getAnnotation(Published.class).name());
    entry.put("eventId", message.getIdentifier());
    entry.put("at", event.at());
    entry.put("recorded", message.getTimestamp());
    entry.put("by", role);
    entry.put("actor", ACTORS.getOrDefault(role, Bilingual.of(role, role)));
    entry.put("you", reader.equals(message.getMetaData().get("by")));
    entry.put("text", text(event));
    entry.put("note", note(event));
    entry.put("exceedanceId", event instanceof FindingAdded f ? f.exceedanceId() : null);
    return entry;
  }

  static Bilingual text(DomainEvent event) {
    return switch (event) {
      case IssueReported e -> Bilingual.of("发现问题：" + e.title().zh(), "Found: " + e.title().en());
      case FindingAdded e -> finding(e);
      case LeadFiled e -> e.text();
      case LeadWithdrawn e -> e.text();
      case FindingWithdrawn e -> {
        Bilingual why = WithdrawalWords.of(e.reason());
        yield Bilingual.of("一条监测发现被撤销：" + why.zh(), "A finding was withdrawn: " + why.en());
      }
      case IssueAssigned e -> {
        Bilingual area = Region.nameOf(e.area());
        yield Bilingual.of(
            "交办" + area.zh() + "，答复期限 " + lastDay(e.due()),
            "Assigned to " + area.en() + "; answer by " + lastDay(e.due()));
      }
      case EvidenceSubmitted e -> Bilingual.of("提交整改答复", "Answered");
      case AnswerReturned e ->
          Bilingual.of(
              "答复被退回，重新答复期限 " + lastDay(e.due()),
              "The answer was sent back; answer again by " + lastDay(e.due()));
      case IssueVerified e -> Bilingual.of("整改经核实", "The correction was verified");
      case IssueWrittenOff e ->
          "automation".equals(e.by())
              ? Bilingual.of("监测发现全部撤销，问题不成立，自动销号", "No finding is left: unfounded, written off")
              : Bilingual.of("问题销号", "Written off");
      case IssueOverdue e ->
          Bilingual.of(
              "逾期未答复，期限为 " + lastDay(e.due()),
              "The answer is overdue; it was due by " + lastDay(e.due()));
      default -> throw new IllegalStateException("Not an event of an issue: " + event);
    };
  }

  private static Bilingual finding(FindingAdded e) {
    String unit = e.unit() == null || e.unit().isBlank() ? "" : " " + e.unit();
    String value = e.value().toPlainString() + unit;
    String limit = e.limit() == null ? "—" : e.limit().toPlainString() + unit;
    return switch (e.bound()) {
      case "LOWER" ->
          Bilingual.of(
              "监测值 " + value + "，低于许可下限 " + limit,
              "Measured " + value + ", below the permitted lower bound " + limit);
      case "UPPER" ->
          Bilingual.of(
              "监测值 " + value + "，高于许可上限 " + limit + times(e.multiple(), "，超标 ", " 倍"),
              "Measured "
                  + value
                  + ", above the permitted upper bound "
                  + limit
                  + times(e.multiple(), ", ", " times above it"));
      case null, default ->
          Bilingual.of("监测值 " + value + "，限值 " + limit, "Measured " + value + ", limit " + limit);
    };
  }

  private static String times(BigDecimal multiple, String before, String after) {
    return multiple == null ? "" : before + multiple.stripTrailingZeros().toPlainString() + after;
  }

  private static String note(DomainEvent event) {
    return switch (event) {
      case IssueReported e -> e.description();
      case EvidenceSubmitted e -> e.text();
      case AnswerReturned e -> e.note();
      case IssueVerified e -> e.note();
      case IssueWrittenOff e -> "automation".equals(e.by()) ? null : e.note();
      default -> null;
    };
  }

  private static String lastDay(Instant due) {
    return HandlingRules.lastDay(due).toString();
  }
}
