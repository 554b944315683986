package cn.yunguanjia.monitoring.air.waiver;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.AirItemWaived;
import cn.yunguanjia.language.monitoring.AirItemWaiverEnded;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AqiStandard;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides whether the index of a place does without one item it never monitored, and how long. */
final class ItemWaivers implements Decider<ItemWaivers.Spans, WaiverCommand> {
  private static final int LONGEST = 500;

  /** Last days by first days; a day without end is {@link LocalDate#MAX}. */
  record Spans(SortedMap<LocalDate, LocalDate> spans) {
    boolean overlaps(LocalDate from, LocalDate to) {
      return spans.entrySet().stream()
          .anyMatch(span -> !span.getKey().isAfter(to) && !span.getValue().isBefore(from));
    }

    Spans with(LocalDate from, LocalDate to) {
      SortedMap<LocalDate, LocalDate> more = new TreeMap<>(spans);
      more.put(from, to);
      return new Spans(more);
    }
  }

  @Override
  public Spans initial() {
    return new Spans(new TreeMap<>(Map.of()));
  }

  @Override
  public Decision decide(Spans known, WaiverCommand command) {
    return switch (command) {
      case WaiverCommand.Waive(AirItemWaived asked) -> waive(known, asked);
      case WaiverCommand.End(AirItemWaiverEnded asked) -> end(known, asked);
    };
  }

  private static Decision waive(Spans known, AirItemWaived asked) {
    Optional<Refusal> fault = fault(asked);
    if (fault.isPresent()) {
      return Decision.refused(fault.get());
    }
    LocalDate to = end(asked.to());
    if (to.equals(known.spans().get(asked.from()))) {
      return Decision.unchanged();
    }
    if (known.overlaps(asked.from(), to)) {
      return Decision.refused(
          Refusal.conflict(
              "air-waiver-overlaps",
              asked.place() + " 的 " + asked.item() + " 在这段时间已登记为从未监测；请先终止原登记",
              "That "
                  + asked.item()
                  + " was never monitored at "
                  + asked.place()
                  + " is registered for this time already; end that first"));
    }
    return Decision.accepted(asked);
  }

  private static Optional<Refusal> fault(AirItemWaived asked) {
    if (asked.item() == null || AirPollutant.labelled(asked.item()).isEmpty()) {
      return fault(
          "item",
          "项目须为 SO2、NO2、PM10、PM2.5、CO、O3 之一",
          "The item is SO2, NO2, PM10, PM2.5, CO or O3");
    }
    if (asked.from() == null || AqiStandard.forDate(asked.from()) != AqiStandard.HJ_633_2026) {
      return fault(
          "from",
          "请给出数据起始日，不早于 2026-03-01：此前的 HJ 633-2012 缺项不得发布 AQI",
          "Give the first day of data, not before 2026-03-01: HJ 633-2012 knows no index with an"
              + " item missing");
    }
    if (asked.to() != null && asked.to().isBefore(asked.from())) {
      return fault(
          "to",
          "截止日早于起始日 " + asked.from() + "；尚无截止日请留空",
          "The last day is before the first, "
              + asked.from()
              + "; leave it empty while none is"
              + " known");
    }
    return text("basis", asked.basis(), "依据（何处可证：三年内从未以其为首要污染物）", "the basis (where it is proved)");
  }

  private static Decision end(Spans known, AirItemWaiverEnded asked) {
    LocalDate last = asked.from() == null ? null : known.spans().get(asked.from());
    if (last == null) {
      return Decision.refused(
          Refusal.notFound(
              "no-such-air-waiver",
              asked.place() + " 没有自 " + asked.from() + " 起的 " + asked.item() + " 免测登记",
              "No waiver of " + asked.item() + " at " + asked.place() + " from " + asked.from()));
    }
    if (asked.to() == null || asked.to().isBefore(asked.from().minusDays(1))) {
      return Decision.refused(
          fault(
                  "to",
                  "请给出最后一天；登记有误、从未有效的，填起始日的前一天 " + asked.from().minusDays(1),
                  "Give the last day; "
                      + asked.from().minusDays(1)
                      + ", the day before the first, where it should never have held")
              .orElseThrow());
    }
    Optional<Refusal> why = text("reason", asked.reason(), "终止原因", "why it ends");
    if (why.isPresent()) {
      return Decision.refused(why.get());
    }
    if (asked.to().equals(last)) {
      return Decision.unchanged();
    }
    if (asked.to().isAfter(last)) {
      return Decision.refused(
          fault(
                  "to",
                  "登记到 " + last + " 已截止，不能延长；请另行登记",
                  "It ends on " + last + " already and cannot be prolonged; register another")
              .orElseThrow());
    }
    return Decision.accepted(asked);
  }

  private static Optional<Refusal> text(String field, String text, String zh, String en) {
    if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
      return fault(
          field,
          "请写明" + zh + "，1 到 " + LONGEST + " 个字",
          "State " + en + ", in 1 to " + LONGEST + " characters");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> fault(String field, String zh, String en) {
    return Optional.of(Refusal.invalid("air-waiver-" + field, field, zh, en));
  }

  private static LocalDate end(LocalDate to) {
    return to == null ? LocalDate.MAX : to;
  }

  @Override
  public Spans evolve(Spans known, DomainEvent event) {
    return switch (event) {
      case AirItemWaived waived -> known.with(waived.from(), end(waived.to()));
      case AirItemWaiverEnded ended -> known.with(ended.from(), ended.to());
      default -> known;
    };
  }
}
