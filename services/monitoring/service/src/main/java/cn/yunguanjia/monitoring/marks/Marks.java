package cn.yunguanjia.monitoring.marks;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.OutletMarkAccepted;
import cn.yunguanjia.language.monitoring.OutletMarkRefused;
import cn.yunguanjia.language.monitoring.OutletMarked;
import cn.yunguanjia.monitoring.rules.EventTimeRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides about the marks of one outlet: what a permit holder may mark, and what is refused. */
final class Marks implements Decider<Marks.Marked, Marks.Command> {
  private static final int LONGEST_NOTE = 2000;

  /**
   * @param made how many marks were ever made, refused ones too
   * @param standing by id, in the order in which they were made
   * @param refused by id
   * @param accepted ids of those that stand and were looked at
   */
  record Marked(
      int made,
      Map<String, OutletMarked> standing,
      Map<String, OutletMarked> refused,
      Set<String> accepted) {}

  sealed interface Command {}

  /**
   * @param rules that hold on the first day of the span
   */
  record Mark(
      String outlet,
      String area,
      List<String> factors,
      Instant from,
      Instant to,
      String state,
      String reason,
      String evidence,
      EventTimeRules rules,
      Instant at)
      implements Command {}

  record Refuse(String markId, String reason, Instant at) implements Command {}

  record Accept(String markId, String note, Instant at) implements Command {}

  @Override
  public Marked initial() {
    return new Marked(0, Map.of(), Map.of(), Set.of());
  }

  @Override
  public Decision decide(Marked marked, Command command) {
    return switch (command) {
      case Mark mark -> mark(marked, mark);
      case Refuse refuse -> refuse(marked, refuse);
      case Accept accept -> accept(marked, accept);
    };
  }

  @Override
  public Marked evolve(Marked marked, DomainEvent event) {
    Map<String, OutletMarked> standing = new LinkedHashMap<>(marked.standing());
    Map<String, OutletMarked> refused = new LinkedHashMap<>(marked.refused());
    Set<String> accepted = new LinkedHashSet<>(marked.accepted());
    return switch (event) {
      case OutletMarked e -> {
        standing.put(e.markId(), e);
        yield new Marked(marked.made() + 1, standing, refused, accepted);
      }
      case OutletMarkRefused e -> {
        refused.put(e.markId(), standing.remove(e.markId()));
        accepted.remove(e.markId());
        yield new Marked(marked.made(), standing, refused, accepted);
      }
      case OutletMarkAccepted e -> {
        accepted.add(e.markId());
        yield new Marked(marked.made(), standing, refused, accepted);
      }
      default -> marked;
    };
  }

  private static Decision mark(Marked marked, Mark mark) {
    Optional<Refusal> wrong = MarkForm.wrong(mark);
    if (wrong.isPresent()) {
      return Decision.refused(wrong.get());
    }
    for (OutletMarked other : marked.standing().values()) {
      if (same(other, mark)) {
        return Decision.unchanged();
      }
      if (overlaps(other, mark)) {
        return Decision.refused(
            Refusal.conflict(
                "mark-overlaps",
                "该时段与已有标记（" + MarkForm.span(other.from(), other.to()) + "）重叠，请改为不重叠的时段",
                "The span overlaps a mark that stands ("
                    + MarkForm.span(other.from(), other.to())
                    + "); give one that does not"));
      }
    }
    return tooMuch(marked, mark)
        .<Decision>map(Decision::refused)
        .orElseGet(() -> Decision.accepted(event(marked, mark)));
  }

  private static OutletMarked event(Marked marked, Mark mark) {
    String name = mark.outlet() + "|" + marked.made();
    return new OutletMarked(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
        OutletId.parse(mark.outlet()).uscc(),
        mark.outlet(),
        mark.area(),
        List.copyOf(mark.factors()),
        mark.from(),
        mark.to(),
        mark.state(),
        mark.reason().strip(),
        mark.evidence().strip(),
        mark.at());
  }

  /** How often and how long, by the month in which a span begins. */
  private static Optional<Refusal> tooMuch(Marked marked, Mark mark) {
    EventTimeRules.MarkRule rule = mark.rules().mark(mark.state()).orElseThrow();
    YearMonth month = month(mark.from());
    List<OutletMarked> before = new ArrayList<>();
    for (OutletMarked other : marked.standing().values()) {
      if (other.state().equals(mark.state()) && month(other.from()).equals(month)) {
        before.add(other);
      }
    }
    if (before.size() >= rule.perMonth()) {
      return Optional.of(
          Refusal.conflict(
              "marks-too-many",
              rule.name().zh()
                  + "标记每月最多 "
                  + rule.perMonth()
                  + " 次，"
                  + month
                  + " 已有 "
                  + before.size()
                  + " 次",
              "At most "
                  + rule.perMonth()
                  + " marks a month for "
                  + rule.name().en()
                  + "; "
                  + month
                  + " has "
                  + before.size()));
    }
    Duration sum =
        before.stream()
            .map(other -> Duration.between(other.from(), other.to()))
            .reduce(Duration.between(mark.from(), mark.to()), Duration::plus);
    return sum.compareTo(Duration.ofHours(rule.hoursPerMonth())) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                "marks-too-long",
                rule.name().zh() + "标记每月合计最多 " + rule.hoursPerMonth() + " 小时，加上本次将超出",
                "Marks for "
                    + rule.name().en()
                    + " may cover "
                    + rule.hoursPerMonth()
                    + " hours a month; with this one they would cover more"));
  }

  private static Decision refuse(Marked marked, Refuse refuse) {
    if (refuse.reason() == null || refuse.reason().isBlank()) {
      return Decision.refused(
          Refusal.invalid(
              "reason-missing",
              "reason",
              "请写明不予认可的理由，企业会看到",
              "Say why the mark is refused; the permit holder will read it"));
    }
    if (marked.refused().containsKey(refuse.markId())) {
      return Decision.unchanged();
    }
    OutletMarked mark = marked.standing().get(refuse.markId());
    return mark == null
        ? missing(refuse.markId())
        : Decision.accepted(
            new OutletMarkRefused(
                mark.markId(),
                mark.uscc(),
                mark.outlet(),
                mark.area(),
                mark.from(),
                mark.to(),
                refuse.reason().strip(),
                refuse.at()));
  }

  /** A mark that was refused has been decided: the permit holder would make it anew. */
  private static Decision accept(Marked marked, Accept accept) {
    OutletMarked mark = marked.standing().get(accept.markId());
    if (mark == null) {
      return marked.refused().containsKey(accept.markId())
          ? Decision.refused(
              Refusal.conflict(
                  "mark-refused",
                  "该标记已不予认可，企业可重新提交",
                  "The mark has been refused; the permit holder may make it anew"))
          : missing(accept.markId());
    }
    if (marked.accepted().contains(accept.markId())) {
      return Decision.unchanged();
    }
    if (accept.note() != null && accept.note().length() > LONGEST_NOTE) {
      return Decision.refused(
          Refusal.invalid(
              "note-too-long",
              "note",
              "说明最多 " + LONGEST_NOTE + " 个字",
              "The note may have " + LONGEST_NOTE + " characters at most"));
    }
    return Decision.accepted(
        new OutletMarkAccepted(
            mark.markId(),
            mark.uscc(),
            mark.outlet(),
            mark.area(),
            accept.note() == null || accept.note().isBlank() ? null : accept.note().strip(),
            accept.at()));
  }

  private static Decision missing(String markId) {
    return Decision.refused(
        Refusal.notFound("no-such-mark", "没有标记 " + markId, "There is no mark " + markId));
  }

  static boolean same(OutletMarked other, Mark mark) {
    return other.from().equals(mark.from())
        && other.to().equals(mark.to())
        && other.state().equals(mark.state())
        && other.factors().equals(mark.factors());
  }

  private static boolean overlaps(OutletMarked other, Mark mark) {
    boolean apart = !other.from().isBefore(mark.to()) || !mark.from().isBefore(other.to());
    boolean otherFactors =
        !other.factors().isEmpty()
            && !mark.factors().isEmpty()
            && other.factors().stream().noneMatch(mark.factors()::contains);
    return !apart && !otherFactors;
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(CityTime.day(time));
  }
}
