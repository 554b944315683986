package cn.yunguanjia.hj212.parts;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.parts.Assembly.Kinship;
import cn.yunguanjia.hj212.parts.PartOutcome.Completed;
import cn.yunguanjia.hj212.parts.PartOutcome.GivenUp;
import cn.yunguanjia.hj212.parts.PartOutcome.Held;
import cn.yunguanjia.hj212.parts.PartOutcome.Reason;
import cn.yunguanjia.hj212.parts.PartOutcome.Refused;
import cn.yunguanjia.hj212.parts.PartOutcome.Repeated;
import cn.yunguanjia.hj212.parts.PartOutcome.Unsplit;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes whole messages of split packets (PNUM, PNO), in whatever order the parts come. It has no
 * clock: the time is passed in. One per connection, like the {@link cn.yunguanjia.hj212.Framer};
 * not safe for two threads.
 *
 * <pre>{@code
 * Reassembly reassembly = new Reassembly(PartLimits.DEFAULT);
 * reassembly.take(frame, now, outcome -> { switch (outcome) { … } });   // each decoded frame
 * reassembly.timePassed(now, sink);                                     // now and then, see due()
 * reassembly.end(sink);                                                 // the connection is gone
 * }</pre>
 *
 * Every part is acknowledged on its own (table C.50), so acknowledging doesn't wait for this.
 */
public final class Reassembly {
  private final PartLimits limits;

  /** Under way, the one silent longest first. */
  private final Deque<Assembly> open = new ArrayDeque<>();

  /** Complete, and remembered for as long as a part of them may come once more. */
  private final Deque<Assembly> finished = new ArrayDeque<>();

  public Reassembly(PartLimits limits) {
    this.limits = limits;
  }

  /** One that goes on where another stopped. */
  public Reassembly(PartLimits limits, List<UnderWay> messages) {
    this(limits);
    for (UnderWay each : messages) {
      Assembly message = Assembly.of(each);
      (message.missing() == 0 ? finished : open).addLast(message);
    }
  }

  /** What it has not forgotten at this time, to go on from. */
  public List<UnderWay> underWay(Instant now) {
    Instant before = now.minus(limits.patience());
    return Stream.concat(finished.stream(), open.stream())
        .filter(message -> !message.last().isBefore(before))
        .map(message -> new UnderWay(message.parts(), message.last()))
        .toList();
  }

  /** Takes a packet; the outcome for this packet comes last, after those it causes for others. */
  public void take(Frame frame, Instant now, Consumer<? super PartOutcome> sink) {
    timePassed(now, sink);
    if (!isPart(frame)) {
      sink.accept(new Unsplit(frame));
    } else if (frame.pnum().getAsInt() > limits.parts()) {
      sink.accept(new Refused(frame, Reason.TOO_MANY_PARTS));
    } else if (frame.length() > limits.bytes()) {
      sink.accept(new Refused(frame, Reason.TOO_LARGE));
    } else if (finished.stream().anyMatch(message -> message.isRepeated(frame))) {
      sink.accept(new Repeated(frame));
    } else {
      add(frame, now, sink);
    }
  }

  /** Gives up the messages whose next part is overdue. */
  public void timePassed(Instant now, Consumer<? super PartOutcome> sink) {
    Instant before = now.minus(limits.patience());
    finished.removeIf(message -> message.last().isBefore(before));
    for (Iterator<Assembly> messages = open.iterator(); messages.hasNext(); ) {
      Assembly message = messages.next();
      if (message.last().isBefore(before)) {
        messages.remove();
        sink.accept(givenUp(message, Reason.TIMED_OUT));
      }
    }
  }

  /** When the next message will be overdue; empty when none is under way. */
  public Optional<Instant> due() {
    return open.stream()
        .map(message -> message.last().plus(limits.patience()))
        .min(Instant::compareTo);
  }

  /** The connection has ended: what is under way stays unfinished. */
  public void end(Consumer<? super PartOutcome> sink) {
    open.forEach(message -> sink.accept(givenUp(message, Reason.ENDED)));
    open.clear();
    finished.clear();
  }

  /** Bytes of the parts that are held. */
  public int held() {
    return bytes(open) + bytes(finished);
  }

  /** A packet with both numbers is a part, also when bit D does not announce them. */
  public static boolean isPart(Frame frame) {
    return frame.pno().isPresent() && frame.pnum().orElse(1) > 1;
  }

  private void add(Frame part, Instant now, Consumer<? super PartOutcome> sink) {
    Assembly message = surest(part);
    if (message != null && message.isRepeated(part)) {
      message.heard(now);
      youngest(message);
      sink.accept(new Repeated(part));
      return;
    }
    if (message != null && message.contradicts(part)) {
      open.remove(message);
      sink.accept(givenUp(message, Reason.BEGUN_ANEW));
      message = null;
    }
    if (message == null) {
      message = new Assembly(part.pnum().getAsInt());
    }
    message.add(part, now);
    youngest(message);
    if (message.bytes() > limits.bytes()) {
      open.remove(message);
      sink.accept(givenUp(message, Reason.TOO_LARGE));
    } else if (message.missing() > 0) {
      makeRoom(sink);
      sink.accept(new Held(part, message.missing(), message.parts()));
    } else {
      finish(message, sink);
    }
  }

  private Assembly surest(Frame part) {
    Assembly surest = null;
    Kinship best = Kinship.NONE;
    for (Assembly message : open) {
      Kinship kinship = message.kinship(part);
      // of equals the youngest: a message that lost a part must not take one of the next
      if (kinship != Kinship.NONE && kinship.compareTo(best) >= 0) {
        surest = message;
        best = kinship;
      }
    }
    return surest;
  }

  private void finish(Assembly message, Consumer<? super PartOutcome> sink) {
    open.remove(message);
    List<Frame> parts = message.parts();
    List<Frame> messages = new ArrayList<>();
    for (List<Frame> sameTime : byTime(parts)) {
      Optional<Frame> joined = Frame.joined(sameTime);
      if (joined.isEmpty()) {
        sink.accept(givenUp(message, Reason.TOO_LARGE));
        return;
      }
      messages.add(joined.get());
    }
    finished.add(message);
    makeRoom(sink);
    sink.accept(new Completed(parts, messages));
  }

  /** Parts that speak of one time; one without DataTime goes on with that of the part before it. */
  public static List<List<Frame>> byTime(List<Frame> parts) {
    List<List<Frame>> groups = new ArrayList<>();
    for (Frame part : parts) {
      boolean goesOn = part.dataTime().isEmpty() && !groups.isEmpty();
      List<Frame> group =
          goesOn
              ? groups.getLast()
              : groups.stream()
                  .filter(g -> g.getFirst().dataTime().equals(part.dataTime()))
                  .findFirst()
                  .orElse(null);
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
      }
      group.add(part);
    }
    return groups;
  }

  private void makeRoom(Consumer<? super PartOutcome> sink) {
    while (!finished.isEmpty() && (finished.size() > limits.messages() || isFull())) {
      finished.removeFirst();
    }
    while (open.size() > limits.messages() || open.size() > 1 && isFull()) {
      sink.accept(givenUp(open.removeFirst(), Reason.DISPLACED));
    }
  }

  private boolean isFull() {
    return held() > limits.bytes();
  }

  private void youngest(Assembly message) {
    open.remove(message);
    open.addLast(message);
  }

  private static int bytes(Deque<Assembly> messages) {
    return messages.stream().mapToInt(Assembly::bytes).sum();
  }

  private static GivenUp givenUp(Assembly message, Reason reason) {
    return new GivenUp(message.parts(), message.missingNumbers(), reason);
  }
}
