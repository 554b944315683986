package cn.yunguanjia.hj212.dialogue;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.command.Answer;
import cn.yunguanjia.hj212.command.Request;
import java.time.Instant;
import java.util.Optional;

/**
 * A dialogue that one end began, in one of its states. Every state is a value: keep the dialogue of
 * the last step, send what the step says, come back at {@link #due()}.
 *
 * <pre>{@code
 * Step step = Dialogue.begin(Outgoing.of(request, version, st, pw, mn, now), Patience.DEFAULT, now);
 * step = step.dialogue().received(frame, now);      // each frame of this device
 * step = step.dialogue().timePassed(now);           // at due()
 * if (step.dialogue() instanceof Ended ended) …     // ended.outcome(), ended.uploads()
 * }</pre>
 */
public sealed interface Dialogue permits Asked, Accepted, Told, Ended {
  /** Sends a message for the first time. */
  static Step begin(Outgoing message, Patience patience, Instant now) {
    Instant due = now.plus(patience.answer());
    Dialogue begun =
        switch (message.message()) {
          case Request request -> new Asked(message, patience, 1, due);
          case Answer answer ->
              throw new IllegalArgumentException("an answer begins no dialogue: " + answer);
          default -> new Told(message, patience, 1, due);
        };
    return Step.send(begun, message.packet());
  }

  Outgoing message();

  /** A packet of the other end; {@link Step#concerned()} says whether it belongs here. */
  Step received(Frame frame, Instant now);

  /** To be called at {@link #due()} or any time. */
  Step timePassed(Instant now);

  /** When time alone changes this state; empty when it has ended. */
  Optional<Instant> due();

  default boolean hasEnded() {
    return this instanceof Ended;
  }
}
