package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.Frame;
import java.time.Instant;
import java.util.Optional;

/**
 * A request was sent; 9011 is due (6.2.1).
 *
 * @param sent how often it was sent
 */
public record Asked(Outgoing message, Patience patience, int sent, Instant deadline)
    implements Dialogue {
  @Override
  public Step received(Frame frame, Instant now) {
    Accepted accepted = new Accepted(message, patience, 0, now.plus(patience.execution()));
    return switch (Answering.of(frame, message)) {
      case Answering.Acknowledged acknowledged when acknowledged.isReady() ->
          Step.concerned(accepted);
      case Answering.Acknowledged refused ->
          Step.concerned(new Ended(message, new Outcome.Refused(refused.code()), 0));
      // 9011 was lost, or this device sends none: what comes after it says as much
      case Answering.Result result -> accepted.received(frame, now);
      case Answering.Data data -> accepted.received(frame, now);
      case Answering.Received received -> Step.nothing(this);
      case Answering.Foreign foreign -> Step.nothing(this);
    };
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
    return Step.send(new Asked(message, patience, sent + 1, next), message.packet());
  }

  @Override
  public Optional<Instant> due() {
    return Optional.of(deadline);
  }
}
