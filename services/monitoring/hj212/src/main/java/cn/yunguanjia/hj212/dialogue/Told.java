package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.Frame;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice or an upload was sent; 9013 or 9014 is due.
 *
 * @param sent how often it was sent
 */
public record Told(Outgoing message, Patience patience, int sent, Instant deadline)
    implements Dialogue {
  @Override
  public Step received(Frame frame, Instant now) {
    return Answering.of(frame, message) instanceof Answering.Received
        ? Step.concerned(new Ended(message, new Outcome.Done(), 0))
        : Step.nothing(this);
  }

  @Override
  public Step timePassed(Instant now) {
    if (now.isBefore(deadline)) {
      return Step.nothing(this);
    }
    if (sent > patience.resends()) {
      return Step.nothing(new Ended(message, new Outcome.Unanswered(sent), 0));
    }
    Instant next = now.plus(patience.answer());
    return Step.send(new Told(message, patience, sent + 1, next), message.packet());
  }

  @Override
  public Optional<Instant> due() {
    return Optional.of(deadline);
  }
}
