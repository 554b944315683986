package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.credit.CreditEventAmended;
import cn.yunguanjia.language.credit.CreditEventRecorded;
import cn.yunguanjia.language.credit.CreditEventRepaired;
import cn.yunguanjia.language.credit.CreditRatingChanged;
import cn.yunguanjia.language.credit.OutletDataChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the conduct of an enterprise and publishes its score and colour. After every fact the
 * published line is brought into agreement with the computed one, from the fact's own time on; so a
 * late fact corrects the past that was published too early.
 */
public final class RatingDecider implements Decider<Rating, RatingCommand> {
  private final RuleBook book;

  public RatingDecider(RuleBook book) {
    this.book = book;
  }

  @Override
  public Rating initial() {
    return Rating.empty();
  }

  @Override
  public Decision decide(Rating rating, RatingCommand command) {
    List<DomainEvent> events = new ArrayList<>();
    switch (command) {
      case RatingCommand.IssueCode c -> {
        if (rating.code() == null) {
          events.add(
              new CodeIssued(c.codeId(), "ENTERPRISE", c.uscc(), c.name(), c.area(), c.at()));
        }
      }
      case RatingCommand.Record c -> record(rating, c, events);
      case RatingCommand.Amend c -> amend(rating, c, events);
      case RatingCommand.Repair c -> repair(rating, c, events);
      case RatingCommand.Hear c -> hear(rating, c, events);
      case RatingCommand.Reassess c -> {}
    }
    if (events.isEmpty() && !(command instanceof RatingCommand.Reassess)) {
      return Decision.unchanged();
    }
    Rating after = rating;
    for (DomainEvent event : events) {
      after = evolve(after, event);
    }
    events.addAll(publish(after, command.at()));
    return Decision.accepted(events.toArray(DomainEvent[]::new));
  }

  private void record(Rating rating, RatingCommand.Record c, List<DomainEvent> events) {
    if (rating.recorded().containsKey(c.creditEventId())) {
      return;
    }
    RuleSet rules = book.inForce(c.at());
    Integer days = rules.item(c.item()).days();
    events.add(
        new CreditEventRecorded(
            c.creditEventId(),
            c.uscc(),
            c.item(),
            c.sourceId(),
            c.points(),
            c.text(),
            rules.label(),
            days == null ? null : c.at().plus(Duration.ofDays(days)),
            c.at()));
  }

  private static void amend(Rating rating, RatingCommand.Amend c, List<DomainEvent> events) {
    CreditEventAmended known =
        rating.findings().getOrDefault(c.creditEventId(), Map.of()).get(c.findingId());
    if (known == null || !known.withdrawn() && c.withdrawn()) {
      events.add(
          new CreditEventAmended(
              c.creditEventId(), c.uscc(), c.findingId(), c.multiple(), c.withdrawn(), c.at()));
    }
  }

  private void repair(Rating rating, RatingCommand.Repair c, List<DomainEvent> events) {
    CreditEventRecorded event = rating.recorded().get(c.creditEventId());
    if (event == null || rating.repaired().containsKey(c.creditEventId())) {
      return;
    }
    RuleSet.Repair rule = book.inForce(c.at()).item(event.item()).repair();
    events.add(
        new CreditEventRepaired(
            c.creditEventId(),
            c.uscc(),
            rule.remaining(event.points()),
            c.reason(),
            c.at().plus(Duration.ofDays(rule.days())),
            c.at()));
  }

  private static void hear(Rating rating, RatingCommand.Hear c, List<DomainEvent> events) {
    var line = rating.heard().getOrDefault(c.outlet(), new TreeMap<>());
    var before = line.floorEntry(c.at());
    if ((before == null ? Boolean.FALSE : before.getValue()) != c.heard()) {
      events.add(new OutletDataChanged(c.uscc(), c.outlet(), c.heard(), c.at()));
    }
  }

  /** Brings what was published into agreement with what follows from the facts. */
  private List<DomainEvent> publish(Rating rating, Instant at) {
    List<DomainEvent> events = new ArrayList<>();
    CodeIssued code = rating.code();
    if (code == null) {
      return events;
    }
    TreeMap<Instant, Rating.Mark> published = new TreeMap<>(rating.published());
    Instant end = published.isEmpty() || at.isAfter(published.lastKey()) ? at : published.lastKey();
    TreeSet<Instant> turns = Standing.turns(rating, book);
    turns.addAll(published.keySet());
    turns.add(code.at());
    for (Instant turn :
        turns.subSet(code.at(), true, end.isBefore(code.at()) ? code.at() : end, true)) {
      Standing now = Standing.of(rating, book, turn);
      Rating.Mark mark = new Rating.Mark(now.score(), now.status());
      var before = published.floorEntry(turn);
      Rating.Mark told = before == null ? null : before.getValue();
      if (mark.equals(told)) {
        continue;
      }
      published.put(turn, mark);
      announce(events, code, told, now);
    }
    return events;
  }

  private static void announce(
      List<DomainEvent> events, CodeIssued code, Rating.Mark told, Standing now) {
    String rules = now.rules().label();
    int before = told == null ? now.rules().base() : told.score();
    CodeStatus was = told == null ? null : told.status();
    if (before != now.score()) {
      events.add(new CreditRatingChanged(code.uscc(), before, now.score(), rules, now.asOf()));
    }
    if (was != now.status()) {
      List<Bilingual> why = now.deductions().stream().map(Deduction::text).limit(5).toList();
      events.add(
          new CodeStatusChanged(
              code.codeId(),
              code.uscc(),
              code.area(),
              was,
              now.status(),
              now.score(),
              why,
              rules,
              now.asOf()));
    }
  }

  @Override
  public Rating evolve(Rating rating, DomainEvent event) {
    Rating next = rating.copy(event instanceof CodeIssued c ? c : rating.code());
    switch (event) {
      case CreditEventRecorded e -> next.recorded().putIfAbsent(e.creditEventId(), e);
      case CreditEventAmended e ->
          next.findings()
              .computeIfAbsent(e.creditEventId(), id -> new TreeMap<>())
              .merge(e.findingId(), e, (a, b) -> a.withdrawn() ? a : b);
      case CreditEventRepaired e -> next.repaired().putIfAbsent(e.creditEventId(), e);
      case OutletDataChanged e ->
          next.heard().computeIfAbsent(e.outlet(), o -> new TreeMap<>()).put(e.at(), e.heard());
      case CreditRatingChanged e -> {
        var before = next.published().floorEntry(e.at());
        next.published()
            .put(
                e.at(),
                new Rating.Mark(e.to(), before == null ? null : before.getValue().status()));
      }
      case CodeStatusChanged e -> next.published().put(e.at(), new Rating.Mark(e.score(), e.to()));
      default -> {}
    }
    return next;
  }
}
