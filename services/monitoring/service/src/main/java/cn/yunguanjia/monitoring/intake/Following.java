package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.hj212.parts.Reassembly;
import cn.yunguanjia.monitoring.air.importing.ImportedFile;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.parts.KeptParts;
import cn.yunguanjia.monitoring.parts.Piece;
import cn.yunguanjia.monitoring.parts.SplitMessages;
import cn.yunguanjia.monitoring.parts.SplitParts;
import cn.yunguanjia.monitoring.parts.Telling;
import cn.yunguanjia.monitoring.readings.DeviceTotal;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.suspicion.FrameClocks;
import cn.yunguanjia.monitoring.units.RegisteredUnits;
import cn.yunguanjia.monitoring.units.UnitView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the frame log into one generation of the readings: values into buckets, means before the
 * judgement, then the token. A batch that fails is read again, and reading a frame twice changes
 * nothing.
 */
final class Following implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final int BATCH = 4000;
  private static final long PAUSE_MS = 100;
  private static final long PAUSE_AFTER_ERROR_MS = 1000;
  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);

  private final FrameLog frames;
  private final Intake intake;
  private final Closing closing;
  private final DeviceView devices;
  private final FrameClocks clocks;
  private final UnitView units;
  private final FrameTokens tokens;
  private final SplitParts split;
  private final int generation;
  private final Thread thread;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean caughtUp;
  private volatile long position;
  private volatile String error;
  private long lastRound;

  /** Parts of split messages under way at the position; null where they must be found again. */
  private SplitMessages parts;

  Following(
      FrameLog frames,
      Intake intake,
      Closing closing,
      DeviceView devices,
      FrameClocks clocks,
      UnitView units,
      FrameTokens tokens,
      SplitParts split,
      int generation,
      long rewind) {
    this.frames = frames;
    this.intake = intake;
    this.closing = closing;
    this.devices = devices;
    this.clocks = clocks;
    this.units = units;
    this.tokens = tokens;
    this.split = split;
    this.generation = generation;
    this.position = -rewind;
    this.thread = Thread.ofVirtual().name("frames@" + generation).unstarted(this);
  }

  void start() {
    thread.start();
  }

  void stop() {
    stopped.countDown();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  int generation() {
    return generation;
  }

  /** Whether it has seen all frames and closed what was due. */
  boolean caughtUp() {
    return caughtUp;
  }

  /** Id of the last frame it took. */
  long position() {
    return position;
  }

  /** What stops it, null when nothing does. */
  String error() {
    return error;
  }

  @Override
  public void run() {
    boolean started = false;
    while (stopped.getCount() > 0) {
      try {
        if (!started) {
          position = Math.max(0, tokens.of(generation) + position);
          started = true;
        }
        if (parts == null) {
          KeptParts.Start start = split.kept().at(generation, position);
          position = start.position();
          parts = start.messages();
        }
        step();
        error = null;
      } catch (InterruptedException hurried) {
        return;
      } catch (RuntimeException failed) {
        parts = null;
        if (stopped.getCount() > 0) {
          error = failed.toString();
          LOG.warn("Frames after {} wait: {}", position, error);
          pause();
        }
      }
    }
  }

  private void step() throws InterruptedException {
    List<LoggedFrame> batch = frames.after(position, BATCH);
    if (!batch.isEmpty()) {
      take(batch);
      position = batch.getLast().id();
    }
    boolean more = false;
    if (System.nanoTime() - lastRound > BETWEEN_ROUNDS.toNanos() || !caughtUp && batch.isEmpty()) {
      more = closing.round(generation);
      lastRound = System.nanoTime();
    }
    caughtUp = batch.isEmpty() && !more;
    if (caughtUp) {
      stopped.await(PAUSE_MS, TimeUnit.MILLISECONDS);
    }
  }

  private void take(List<LoggedFrame> batch) {
    Set<String> mns =
        batch.stream()
            .filter(
                logged ->
                    logged.frame().verdict().counts()
                        || logged.frame().verdict() == Verdict.IMPOSSIBLE_TIME)
            .map(logged -> logged.frame().mn())
            .collect(Collectors.toCollection(HashSet::new));
    mns.addAll(parts.mns());
    Map<String, DeviceView.Entry> known = devices.require(mns);
    Map<String, RegisteredUnits> registered = units.of(mns);
    Map<String, String> areas = new HashMap<>();
    Map<String, Instant> heard = new HashMap<>();
    List<Measured> values = new ArrayList<>();
    List<DeviceTotal> totals = new ArrayList<>();
    boolean anyPart = false;
    for (LoggedFrame logged : batch) {
      String mn = logged.frame().mn();
      parts.pass(logged);
      if (logged.frame().verdict().counts()) {
        DeviceView.Entry device = known.get(mn);
        areas.put(device.source(), device.area());
        heard.put(device.source(), logged.frame().receivedAt());
        Piece frame = Piece.of(logged).orElse(null);
        if (frame != null && Reassembly.isPart(frame.frame())) {
          parts.take(logged, frame);
          anyPart = true;
        } else if (frame != null) {
          values.addAll(
              FrameReading.of(
                  frame, device.source(), registered.getOrDefault(mn, RegisteredUnits.NONE)));
          totals.addAll(TotalReading.of(frame, device.source()));
        }
      } else if (logged.frame().verdict() == Verdict.IMPORTED) {
        values.addAll(ImportedFile.read(logged));
      }
      for (Telling telling : parts.tellings()) {
        DeviceView.Entry device = known.get(telling.mn());
        areas.put(device.source(), device.area());
        values.addAll(
            SplitReading.news(
                telling,
                device.source(),
                registered.getOrDefault(telling.mn(), RegisteredUnits.NONE)));
        totals.addAll(TotalReading.of(telling, device.source()));
      }
    }
    intake.inBatch(
        generation,
        () -> {
          intake.told(totals);
          intake.take(values, areas);
          intake.heard(heard);
          clocks.seen(batch, sources(known));
          return null;
        });
    split.cutShort().note(parts.cutShort());
    LoggedFrame last = batch.getLast();
    if (anyPart) {
      split.kept().note(generation, position, last.id(), parts, last.frame().receivedAt());
    }
    tokens.store(generation, last.id());
  }

  private static Map<String, String> sources(Map<String, DeviceView.Entry> known) {
    Map<String, String> sources = new HashMap<>();
    known.forEach((mn, device) -> sources.put(mn, device.source()));
    return sources;
  }

  private void pause() {
    try {
      stopped.await(PAUSE_AFTER_ERROR_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      stopped.countDown();
    }
  }
}
