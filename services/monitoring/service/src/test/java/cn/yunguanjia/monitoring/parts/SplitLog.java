package cn.yunguanjia.monitoring.parts;

import cn.yunguanjia.hj212.Crc;
import cn.yunguanjia.hj212.parts.Reassembly;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A frame log with split messages, read in portions between which the reader is stopped. */
public final class SplitLog {
  private final List<LoggedFrame> frames = new ArrayList<>();
  private final List<CutShort> cutShort = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-20T02:00:00Z");

  public SplitLog part(String mn, int number, int total, String area) {
    return add(mn, "Flag=7;PNUM=%d;PNO=%d;".formatted(total, number), area);
  }

  public SplitLog whole(String mn, String area) {
    return add(mn, "Flag=5;", area);
  }

  public SplitLog after(int seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  private SplitLog add(String mn, String flag, String area) {
    String segment =
        "QN=202611201000%05d;ST=32;CN=2011;PW=123456;MN=%s;%sCP=&&%s&&"
            .formatted(frames.size() % 60_000, mn, flag, area);
    String text = "##%04d%s%s".formatted(segment.length(), segment, crc(segment));
    frames.add(
        new LoggedFrame(
            frames.size() + 1,
            new ReceivedFrame(
                now,
                mn,
                "127.0.0.1:1",
                Verdict.ACCEPTED,
                text.getBytes(StandardCharsets.US_ASCII))));
    return this;
  }

  /**
   * @param portion how many frames are read before a stop, 0 for all
   */
  public List<Telling> read(int portion) {
    cutShort.clear();
    List<Telling> tellings = new ArrayList<>();
    SplitMessages messages = fresh();
    for (int i = 0; i < frames.size(); i++) {
      if (portion > 0 && i > 0 && i % portion == 0) {
        SplitMessages after = fresh();
        after.resume(again(messages.kept(frames.get(i - 1).frame().receivedAt())));
        messages = after;
      }
      LoggedFrame logged = frames.get(i);
      messages.pass(logged);
      Piece piece = Piece.of(logged).orElseThrow();
      if (Reassembly.isPart(piece.frame())) {
        messages.take(logged, piece);
      } else {
        tellings.add(new Telling(logged.frame().mn(), List.of(), List.of(List.of(piece))));
      }
      tellings.addAll(messages.tellings());
      cutShort.addAll(messages.cutShort());
    }
    return tellings;
  }

  /** What was given up in the last reading. */
  public List<CutShort> cutShort() {
    return List.copyOf(cutShort);
  }

  private static SplitMessages fresh() {
    return new SplitMessages(time -> Duration.ofMinutes(5));
  }

  /** From the log by its ids, as after a restart. */
  private List<SplitMessages.Kept> again(List<SplitMessages.Kept> kept) {
    return kept.stream()
        .map(
            each ->
                new SplitMessages.Kept(
                    each.mn(),
                    each.admitted(),
                    each.last(),
                    each.parts().stream()
                        .map(part -> Piece.of(frames.get((int) part.id() - 1)).orElseThrow())
                        .toList()))
        .toList();
  }

  private static String crc(String segment) {
    return Crc.text(Crc.of(segment.getBytes(StandardCharsets.US_ASCII)));
  }
}
