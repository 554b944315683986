package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Rejected;
import cn.yunguanjia.hj212.Reply;
import cn.yunguanjia.hj212.Result;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Rejections;
import cn.yunguanjia.monitoring.framelog.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One data logger's connection. A frame goes into the frame log first; its acknowledgement (9014)
 * leaves after the commit. While the log is full, reading waits, and with it the sender.
 */
final class LoggerConnection {
  private static final Logger LOG = LoggerFactory.getLogger(LoggerConnection.class);
  private static final int CHUNK = 4096;

  private final Socket socket;
  private final String remote;
  private final FrameLog frames;
  private final Rejections rejections;
  private final Admission admission;
  private final Clock clock;
  private final Framer framer = new Framer(Mode.TOLERANT);
  private final Acknowledgements acknowledgements;

  LoggerConnection(
      Socket socket, FrameLog frames, Rejections rejections, Admission admission, Clock clock) {
    this.socket = socket;
    this.remote = socket.getRemoteSocketAddress().toString().replaceFirst("^.*/", "");
    this.frames = frames;
    this.rejections = rejections;
    this.admission = admission;
    this.clock = clock;
    this.acknowledgements = new Acknowledgements(socket, remote);
  }

  void serve() {
    List<Result> results = new ArrayList<>();
    byte[] chunk = new byte[CHUNK];
    try (socket;
        InputStream in = socket.getInputStream()) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        framer.feed(chunk, 0, read, results::add);
        take(results);
      }
      framer.end(results::add);
      take(results);
      acknowledgements.finish();
    } catch (SocketTimeoutException silent) {
      LOG.info("{} was silent for too long and is disconnected", remote);
    } catch (IOException gone) {
      LOG.debug("{} is gone: {}", remote, gone.toString());
    } catch (DataAccessException storeSilent) {
      LOG.warn(
          "{} is disconnected, its frames cannot be judged now: {}",
          remote,
          storeSilent.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      acknowledgements.close();
    }
  }

  private void take(List<Result> results) throws InterruptedException {
    for (Result result : results) {
      switch (result) {
        case Decoded decoded -> keep(decoded.frame());
        case Rejected rejected -> rejections.add(clock.instant(), remote, rejected);
      }
    }
    results.clear();
  }

  private void keep(Frame frame) throws InterruptedException {
    Instant now = clock.instant();
    Verdict verdict = admission.judge(frame, now);
    boolean answer = verdict.acknowledged() && frame.acknowledge();
    byte[] reply = answer ? Reply.data(frame) : null;
    acknowledgements.expect(reply != null);
    frames.append(
        new ReceivedFrame(now, frame.mn(), remote, verdict, frame.bytes()),
        reply == null ? () -> {} : () -> acknowledgements.send(reply));
  }

  void close() {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      LOG.debug("Closing {}: {}", remote, alreadyClosed.toString());
    }
  }
}
