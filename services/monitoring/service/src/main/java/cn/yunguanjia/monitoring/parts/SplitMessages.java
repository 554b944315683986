package cn.yunguanjia.monitoring.parts;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.parts.PartLimits;
import cn.yunguanjia.hj212.parts.PartOutcome;
import cn.yunguanjia.hj212.parts.PartOutcome.Completed;
import cn.yunguanjia.hj212.parts.PartOutcome.GivenUp;
import cn.yunguanjia.hj212.parts.PartOutcome.Held;
import cn.yunguanjia.hj212.parts.PartOutcome.Refused;
import cn.yunguanjia.hj212.parts.Reassembly;
import cn.yunguanjia.hj212.parts.UnderWay;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Joins the parts of split messages (PNUM, PNO) in the order of the frame log. The only clock is
 * the time of receipt that stands in the log, so that the same frames are joined in the same way
 * whenever, and in whatever portions, they are read. Not safe for two threads.
 */
public final class SplitMessages {

  /** Whose parts: kept frames that an officer let count stand in the log by themselves. */
  private record Sender(String mn, boolean admitted) {
    static Sender of(LoggedFrame logged) {
      return new Sender(logged.frame().mn(), logged.frame().verdict() == Verdict.ADMITTED);
    }
  }

  private record Parts(Reassembly reassembly, Map<Frame, Piece> pieces) {}

  private final Function<Instant, Duration> patience;
  private final Map<Sender, Parts> senders = new LinkedHashMap<>();
  private final List<CutShort> cutShort = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();
  private Instant due = Instant.MAX;

  /**
   * @param patience how long a message waits for its next part, by the time of receipt
   */
  public SplitMessages(Function<Instant, Duration> patience) {
    this.patience = patience;
  }

  /** A message under way at some position of the log. */
  record Kept(String mn, boolean admitted, Instant last, List<Piece> parts) {}

  void resume(List<Kept> messages) {
    Map<Sender, List<Kept>> bySender =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    kept -> new Sender(kept.mn(), kept.admitted()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    bySender.forEach(
        (sender, kept) -> {
          Map<Frame, Piece> pieces = new IdentityHashMap<>();
          kept.forEach(k -> k.parts().forEach(piece -> pieces.put(piece.frame(), piece)));
          List<UnderWay> underWay =
              kept.stream()
                  .map(k -> new UnderWay(k.parts().stream().map(Piece::frame).toList(), k.last()))
                  .toList();
          senders.put(
              sender, new Parts(new Reassembly(limits(kept.getLast().last()), underWay), pieces));
        });
    due = messages.isEmpty() ? Instant.MAX : Instant.MIN;
  }

  /** What is under way at this time of receipt, each sender's messages in their order. */
  List<Kept> kept(Instant now) {
    List<Kept> kept = new ArrayList<>();
    senders.forEach(
        (sender, parts) -> {
          for (UnderWay each : parts.reassembly().underWay(now)) {
            kept.add(
                new Kept(
                    sender.mn(),
                    sender.admitted(),
                    each.last(),
                    each.parts().stream().map(parts.pieces()::get).toList()));
          }
        });
    return kept;
  }

  /** Devices that have messages under way. */
  public Set<String> mns() {
    return senders.keySet().stream().map(Sender::mn).collect(Collectors.toSet());
  }

  /**
   * Passes a frame of the log by, whatever it is: its time of receipt may end the patience with
   * what is under way.
   */
  public void pass(LoggedFrame logged) {
    Instant now = logged.frame().receivedAt();
    if (now.isAfter(due)) {
      senders.forEach((sender, parts) -> end(sender, parts, now));
      senders.values().removeIf(parts -> parts.reassembly().underWay(now).isEmpty());
      due = nextDue(now);
    }
  }

  /** Takes a part of a registered device. */
  public void take(LoggedFrame logged, Piece piece) {
    Sender sender = Sender.of(logged);
    Instant now = logged.frame().receivedAt();
    Frame part = piece.frame();
    Parts parts =
        senders.computeIfAbsent(
            sender, s -> new Parts(new Reassembly(limits(now)), new IdentityHashMap<>()));
    parts.pieces().put(part, piece);
    parts.reassembly().take(part, now, outcome -> came(sender, parts, piece, outcome));
    forget(parts, now);
    due = earlier(due, now.plus(patience.apply(now)));
  }

  /** What was to be read since the last call, in the order of the log. */
  public List<Telling> tellings() {
    List<Telling> all = List.copyOf(tellings);
    tellings.clear();
    return all;
  }

  /** Messages that were given up since the last call. */
  public List<CutShort> cutShort() {
    List<CutShort> all = List.copyOf(cutShort);
    cutShort.clear();
    return all;
  }

  private void end(Sender sender, Parts parts, Instant now) {
    parts.reassembly().timePassed(now, outcome -> came(sender, parts, null, outcome));
    forget(parts, now);
  }

  private void came(Sender sender, Parts parts, Piece newest, PartOutcome outcome) {
    switch (outcome) {
      case Held held -> {
        List<Piece> all = pieces(parts, held.parts());
        tell(sender, Telling.soFar(without(all, newest)), Telling.soFar(all));
      }
      case Completed completed -> {
        List<Piece> all = pieces(parts, completed.parts());
        tell(sender, Telling.soFar(without(all, newest)), Telling.together(all));
      }
      case GivenUp gone -> {
        List<Piece> all = pieces(parts, gone.parts());
        // the one that makes it too large was read with nothing yet
        tell(sender, Telling.soFar(without(all, newest)), Telling.together(all));
        note(sender, all, gone.missing(), gone.reason());
      }
      case Refused refused -> {
        List<Piece> alone = pieces(parts, List.of(refused.part()));
        tell(sender, List.of(), Telling.together(alone));
        note(sender, alone, List.of(), refused.reason());
      }
      case PartOutcome.Unsplit whole ->
          throw new IllegalArgumentException("no part: " + whole.frame());
      case PartOutcome.Repeated repeated -> {}
    }
  }

  private void tell(Sender sender, List<List<Piece>> before, List<List<Piece>> now) {
    tellings.add(new Telling(sender.mn(), before, now));
  }

  private void note(
      Sender sender, List<Piece> parts, List<Integer> missing, PartOutcome.Reason reason) {
    Frame any = parts.getFirst().frame();
    int unread =
        (int)
            Telling.together(parts).stream()
                .filter(group -> group.stream().allMatch(p -> p.frame().dataTime().isEmpty()))
                .mapToLong(List::size)
                .sum();
    cutShort.add(
        new CutShort(
            sender.mn(),
            any.cn(),
            any.pnum().getAsInt(),
            missing,
            parts.stream().map(Piece::id).sorted().toList(),
            parts.stream().map(Piece::receivedAt).max(Instant::compareTo).orElseThrow(),
            reason,
            unread));
  }

  private static List<Piece> pieces(Parts parts, List<Frame> frames) {
    return frames.stream().map(parts.pieces()::get).toList();
  }

  private static List<Piece> without(List<Piece> all, Piece newest) {
    return all.stream().filter(piece -> piece != newest).toList();
  }

  private static void forget(Parts parts, Instant now) {
    Set<Frame> held = Collections.newSetFromMap(new IdentityHashMap<>());
    parts.reassembly().underWay(now).forEach(each -> held.addAll(each.parts()));
    parts.pieces().keySet().retainAll(held);
  }

  /** When the next message is to be forgotten or given up. */
  private Instant nextDue(Instant now) {
    return senders.values().stream()
        .flatMap(parts -> parts.reassembly().underWay(now).stream())
        .map(each -> each.last().plus(patience.apply(now)))
        .reduce(Instant.MAX, SplitMessages::earlier);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private PartLimits limits(Instant now) {
    PartLimits all = PartLimits.DEFAULT;
    return new PartLimits(all.parts(), all.bytes(), all.messages(), patience.apply(now));
  }
}
