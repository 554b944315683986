package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.Frame;
import java.time.Instant;
import java.util.Optional;

/**
 * 9011 said the request will be carried out; uploads and 9012 are due (6.2.2).
 *
 * @param uploads how many uploads came in answer; each is acknowledged like any other upload
 */
public record Accepted(Outgoing message, Patience patience, int uploads, Instant deadline)
    implements Dialogue {
  @Override
  public Step received(Frame frame, Instant now) {
    return switch (Answering.of(frame, message)) {
      case Answering.Data data ->
          Step.concerned(
              new Accepted(message, patience, uploads + 1, now.plus(patience.execution())));
      case Answering.Result result ->
          Step.concerned(
              new Ended(
                  message,
                  result.isDone() ? new Outcome.Done() : new Outcome.Failed(result.code()),
                  uploads));
      // the answer to a request that was sent twice
      case Answering.Acknowledged again -> Step.concerned(this);
      case Answering.Received received -> Step.nothing(this);
      case Answering.Foreign foreign -> Step.nothing(this);
    };
  }

  @Override
  public Step timePassed(Instant now) {
    return now.isBefore(deadline)
        ? Step.nothing(this)
        : Step.nothing(new Ended(message, new Outcome.NotExecuted(), uploads));
  }

  @Override
  public Optional<Instant> due() {
    return Optional.of(deadline);
  }
}
