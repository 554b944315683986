package cn.yunguanjia.monitoring.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packets on their way out to one connection. Whoever sends never waits for a slow device: a thread
 * of the connection's own carries them away, and is there only while there is something to carry.
 * While a device takes none of its acknowledgements no more is read from it; if that lasts, it is
 * disconnected.
 */
final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int MOST_OWED = 5_000;
  private static final int LARGEST_WRITE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LAST_COMMIT = Duration.ofSeconds(5);

  private final Socket socket;
  private final String remote;
  private Queue<byte[]> waiting;
  private int owed;
  private boolean carrying;
  private boolean closed;

  Outbox(Socket socket, String remote) {
    this.socket = socket;
    this.remote = remote;
  }

  /**
   * Called by the reader before it hands a frame over that is to be answered.
   *
   * @throws IOException when the device takes no answers
   */
  synchronized void expect() throws InterruptedException, IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (owed >= MOST_OWED && !closed) {
      if (System.nanoTime() > until) {
        throw new IOException(remote + " takes no acknowledgements");
      }
      wait(200);
    }
    owed++;
  }

  /** An answer that was expected. */
  void answer(byte[] reply) {
    put(reply);
  }

  /** Something of our own; false when the connection is closed. */
  synchronized boolean send(byte[] packet) {
    owed++;
    return put(packet);
  }

  private synchronized boolean put(byte[] packet) {
    if (closed) {
      return false;
    }
    if (waiting == null) {
      waiting = new ArrayDeque<>();
    }
    waiting.add(packet);
    if (!carrying) {
      carrying = true;
      Thread.ofVirtual().name("hj212-reply-" + remote).start(this::carry);
    }
    return true;
  }

  /** The sender has closed its side: what is still to be acknowledged leaves first. */
  synchronized void finish() throws InterruptedException {
    long until = System.nanoTime() + LAST_COMMIT.toNanos();
    while (owed > 0 && !closed && System.nanoTime() < until) {
      wait(50);
    }
  }

  synchronized void close() {
    closed = true;
    waiting = null;
    notifyAll();
  }

  private void carry() {
    try {
      for (List<byte[]> batch = next(); !batch.isEmpty(); batch = next()) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(batch.size() * 96);
        batch.forEach(all::writeBytes);
        socket.getOutputStream().write(all.toByteArray());
        left(batch.size());
      }
    } catch (IOException gone) {
      LOG.debug("{} is gone before its acknowledgement: {}", remote, gone.toString());
      close();
    }
  }

  private synchronized List<byte[]> next() {
    List<byte[]> batch = new ArrayList<>();
    while (waiting != null && !waiting.isEmpty() && batch.size() < LARGEST_WRITE) {
      batch.add(waiting.remove());
    }
    if (batch.isEmpty()) {
      // an idle connection holds nothing
      carrying = false;
      waiting = null;
    }
    return batch;
  }

  private synchronized void left(int count) {
    owed -= count;
    notifyAll();
  }
}
