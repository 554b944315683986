package cn.yunguanjia.platform.eventlog;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Carries a pure decision to the log: reads the subject's past, decides, appends, commits. Two
 * commands that race for the same subject are decided one after the other.
 */
public final class Decisions {
  private static final int TRIES = 5;

  private final EventStore events;
  private final TransactionManager transactions;
  private final Clock clock;

  public Decisions(EventStore events, TransactionManager transactions, Clock clock) {
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Returns after the commit, or, inside an automation, joins the automation's own transaction.
   *
   * @throws RefusedException when the decider refuses; nothing is appended then
   */
  public <S, C> Outcome<S> execute(
      Subject subject, Decider<S, C> decider, C command, Origin origin) {
    return committed(() -> decide(subject, decider, command, origin));
  }

  /** The subject's present state, from its events alone. */
  public <S> S state(Subject subject, Decider<S, ?> decider) {
    return committed(() -> decider.replay(past(subject).events()));
  }

  /** Appends facts that nobody decides about, such as a closed day of readings. */
  public void record(List<? extends DomainEvent> facts, Origin origin) {
    committed(
        () -> {
          events.publish(
              facts.stream()
                  .map(
                      fact ->
                          new GenericEventMessage<>(
                              new GenericMessage<>(fact, origin.asMetadata()), clock::instant))
                  .toList());
          return null;
        });
  }

  private <S, C> Outcome<S> decide(
      Subject subject, Decider<S, C> decider, C command, Origin origin) {
    Past past = past(subject);
    S state = decider.replay(past.events());
    return switch (decider.decide(state, command)) {
      case Decision.Refused refused -> throw new RefusedException(refused.refusal());
      case Decision.Accepted accepted -> {
        append(subject, past.nextSequence(), accepted.events(), origin);
        for (DomainEvent event : accepted.events()) {
          state = decider.evolve(state, event);
        }
        yield new Outcome<>(state, accepted.events());
      }
    };
  }

  private void append(Subject subject, long sequence, List<DomainEvent> accepted, Origin origin) {
    List<EventMessage<?>> messages = new ArrayList<>();
    for (DomainEvent event : accepted) {
      messages.add(
          new GenericDomainEventMessage<>(
              subject.type(),
              subject.id(),
              sequence++,
              new GenericMessage<>(event, origin.asMetadata()),
              clock.instant()));
    }
    if (!messages.isEmpty()) {
      events.publish(messages);
    }
  }

  private Past past(Subject subject) {
    // from the first event on: without a number the store would ask for a snapshot before
    DomainEventStream stream = events.readEvents(subject.id(), 0);
    List<DomainEvent> past = new ArrayList<>();
    long last = -1;
    while (stream.hasNext()) {
      var message = stream.next();
      past.add((DomainEvent) message.getPayload());
      last = message.getSequenceNumber();
    }
    return new Past(past, last + 1);
  }

  private record Past(List<DomainEvent> events, long nextSequence) {}

  private <T> T committed(Supplier<T> work) {
    if (CurrentUnitOfWork.isStarted()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(work::get);
        if (result.isExceptional()) {
          throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
      } catch (ConcurrencyException | AggregateStreamCreationException lostRace) {
        if (attempt == TRIES) {
          throw lostRace;
        }
      }
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    return thrown instanceof RuntimeException already ? already : new IllegalStateException(thrown);
  }
}
