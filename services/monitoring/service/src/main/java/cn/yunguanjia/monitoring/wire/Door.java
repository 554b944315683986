package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Rejected;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Rejections;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.rules.LoggerRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What happens to a frame at the door: judged, slowed down where it comes too fast, kept. While the
 * store does not answer its sender waits here; it hears nothing and keeps its copy.
 */
record Door(FrameLog frames, Rejections rejections, Admission admission, Lines lines, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  Admission.Judged judge(LoggerConnection by, Frame frame) throws InterruptedException {
    while (true) {
      try {
        return admission.judge(frame, by.socket().getInetAddress(), clock.instant());
      } catch (DataAccessException storeSilent) {
        awaitStore(by, storeSilent);
      }
    }
  }

  void keep(LoggerConnection by, Frame frame, Admission.Judged judged, Runnable committed)
      throws InterruptedException {
    slowDown(by, frame, judged);
    Instant now = clock.instant();
    Verdict verdict = judged.verdict();
    if (judged.access() != null) {
      lines.of(frame.mn()).heard(by, frame, judged.sent(), verdict, now);
    }
    frames.append(
        new ReceivedFrame(now, frame.mn(), by.remote(), verdict, frame.bytes()),
        () -> {
          committed.run();
          if (verdict == Verdict.ACCEPTED) {
            lines.committed(frame.mn(), frame);
          }
        });
  }

  void reject(LoggerConnection by, Rejected rejected) throws InterruptedException {
    while (true) {
      try {
        rejections.add(clock.instant(), by.remote(), rejected);
        return;
      } catch (DataAccessException storeSilent) {
        awaitStore(by, storeSilent);
      }
    }
  }

  private void slowDown(LoggerConnection by, Frame frame, Admission.Judged judged)
      throws InterruptedException {
    LoggerRules rules = judged.rules();
    Duration wait;
    if (judged.access() == null) {
      wait = by.unknown().take(rules.unknownFramesPerMinute(), System.nanoTime());
    } else {
      Integer own = judged.access().framesPerMinute();
      DeviceLine line = lines.of(frame.mn());
      wait = line.take(own == null ? rules.deviceFramesPerMinute() : own, System.nanoTime());
      if (wait.isPositive()) {
        line.slowed(clock.instant());
      }
    }
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
  }

  private static void awaitStore(LoggerConnection by, DataAccessException storeSilent)
      throws InterruptedException {
    if (by.closed()) {
      throw new InterruptedException("closed while the store does not answer");
    }
    LOG.warn("{} waits, its frames cannot be judged now: {}", by.remote(), storeSilent.toString());
    Thread.sleep(PAUSE);
  }
}
