package cn.yunguanjia.platform.processing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** An event that could not be handled, with the reason an operator reads. */
public record ParkedEvent(String eventId, String event, String reason, Instant since) {

  static List<ParkedEvent> all(SequencedDeadLetterQueue<EventMessage<?>> letters) {
    List<ParkedEvent> parked = new ArrayList<>();
    for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : letters.deadLetters()) {
      for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
        parked.add(
            new ParkedEvent(
                letter.message().getIdentifier(),
                letter.message().getPayloadType().getSimpleName(),
                letter
                    .cause()
                    .map(c -> c.type() + ": " + c.message())
                    .orElse("follows a parked event of the same sequence"),
                letter.enqueuedAt()));
      }
    }
    return parked;
  }
}
