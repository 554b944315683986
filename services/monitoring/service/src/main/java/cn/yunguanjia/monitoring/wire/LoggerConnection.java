package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Rejected;
import cn.yunguanjia.hj212.Reply;
import cn.yunguanjia.hj212.Result;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One data logger's connection. A frame goes into the frame log first; its acknowledgement (9014)
 * leaves after the commit. While the log is full, the register does not answer or the device is too
 * fast, reading waits, and with it the sender.
 */
final class LoggerConnection {
  private static final Logger LOG = LoggerFactory.getLogger(LoggerConnection.class);
  private static final int CHUNK = 4096;

  private final Socket socket;
  private final String remote;
  private final Door door;
  private final Duration idle;
  private final Framer framer = new Framer(Mode.TOLERANT);
  private final Outbox outbox;
  private final Pace unknown = new Pace();
  private final Set<String> devices = new HashSet<>(2);
  private long lastFrame = System.nanoTime();
  private volatile boolean closed;

  /**
   * @param idle after so long without a whole frame it is closed
   */
  LoggerConnection(Socket socket, Door door, Duration idle) {
    this.socket = socket;
    this.remote = socket.getRemoteSocketAddress().toString().replaceFirst("^.*/", "");
    this.door = door;
    this.idle = idle;
    this.outbox = new Outbox(socket, remote);
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
      outbox.finish();
    } catch (SocketTimeoutException silent) {
      LOG.info("{} was silent for too long and is disconnected", remote);
    } catch (IOException gone) {
      LOG.debug("{} is gone: {}", remote, gone.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      closed = true;
      outbox.close();
      devices.forEach(mn -> door.lines().gone(mn, this));
    }
  }

  private void take(List<Result> results) throws InterruptedException, IOException {
    long moment = System.nanoTime();
    for (Result result : results) {
      switch (result) {
        case Decoded decoded -> {
          keep(decoded.frame());
          lastFrame = moment;
        }
        case Rejected rejected -> door.reject(this, rejected);
      }
    }
    results.clear();
    if (moment - lastFrame > idle.toNanos()) {
      throw new SocketTimeoutException("no whole frame for " + idle);
    }
  }

  private void keep(Frame frame) throws InterruptedException, IOException {
    Admission.Judged judged = door.judge(this, frame);
    if (judged.access() != null) {
      devices.add(frame.mn());
    }
    byte[] reply = judged.verdict().acknowledged() ? Reply.due(frame) : null;
    if (reply != null) {
      outbox.expect();
    }
    door.keep(this, frame, judged, reply == null ? () -> {} : () -> outbox.answer(reply));
  }

  boolean send(byte[] packet) {
    return outbox.send(packet);
  }

  Pace unknown() {
    return unknown;
  }

  String remote() {
    return remote;
  }

  Socket socket() {
    return socket;
  }

  boolean closed() {
    return closed;
  }

  void close() {
    closed = true;
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      LOG.debug("Closing {}: {}", remote, alreadyClosed.toString());
    }
  }
}
