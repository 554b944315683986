package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.Frame;
import java.time.Instant;
import java.util.Optional;

/**
 * The dialogue is over; what comes late changes nothing.
 *
 * @param uploads how many uploads came in answer
 */
public record Ended(Outgoing message, Outcome outcome, int uploads) implements Dialogue {
  @Override
  public Step received(Frame frame, Instant now) {
    boolean late = !(Answering.of(frame, message) instanceof Answering.Foreign);
    return late ? Step.concerned(this) : Step.nothing(this);
  }

  @Override
  public Step timePassed(Instant now) {
    return Step.nothing(this);
  }

  @Override
  public Optional<Instant> due() {
    return Optional.empty();
  }
}
