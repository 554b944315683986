package cn.yunguanjia.monitoring.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledgements on their way out. The frame log's writer must never wait for a slow device, so
 * they leave on a thread of the connection's own; a device that takes none of them is disconnected.
 */
final class Acknowledgements {
  private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
  private static final int MOST_WAITING = 50_000;
  private static final long LAST_COMMIT_SECONDS = 5;

  private final Socket socket;
  private final String remote;
  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicInteger expected = new AtomicInteger();
  private Thread sending;
  private volatile boolean closed;

  Acknowledgements(Socket socket, String remote) {
    this.socket = socket;
    this.remote = remote;
  }

  /** Called by the reader before it hands a frame over. */
  void expect(boolean one) {
    if (one) {
      expected.incrementAndGet();
      if (sending == null) {
        sending = Thread.ofVirtual().name("hj212-reply-" + remote).start(this::sendAll);
      }
    }
  }

  void send(byte[] reply) {
    if (!closed && !waiting.offer(reply)) {
      LOG.warn("{} takes no acknowledgements and is disconnected", remote);
      closeSocket();
    }
  }

  /** The sender has closed its side: what is still to be acknowledged leaves first. */
  void finish() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_COMMIT_SECONDS);
    synchronized (expected) {
      while (expected.get() > 0 && System.nanoTime() < until) {
        expected.wait(50);
      }
    }
  }

  void close() {
    closed = true;
    if (sending != null) {
      sending.interrupt();
    }
  }

  private void sendAll() {
    List<byte[]> batch = new ArrayList<>();
    try {
      while (!closed) {
        batch.add(waiting.take());
        waiting.drainTo(batch, 500);
        ByteArrayOutputStream all = new ByteArrayOutputStream(batch.size() * 96);
        for (byte[] reply : batch) {
          all.writeBytes(reply);
        }
        socket.getOutputStream().write(all.toByteArray());
        synchronized (expected) {
          expected.addAndGet(-batch.size());
          expected.notifyAll();
        }
        batch.clear();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      LOG.debug("{} is gone before its acknowledgement: {}", remote, gone.toString());
      closeSocket();
    }
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      LOG.debug("Closing {}: {}", remote, alreadyClosed.toString());
    }
  }
}
