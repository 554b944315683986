package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A data logger's TCP connection. Many frames may be on their way; each counts only when the
 * platform has acknowledged it (9014), which it does after the commit.
 */
final class LoggerLine implements AutoCloseable {
  private static final int ON_THEIR_WAY = 512;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ACKNOWLEDGEMENT = ";CN=9014;";

  /** What a logger says to a request of the platform. */
  @FunctionalInterface
  interface Answers {
    Answers NONE = request -> List.of();

    List<byte[]> to(Frame request);
  }

  private final Socket socket = new Socket();
  private final OutputStream out;
  private final Semaphore window = new Semaphore(ON_THEIR_WAY);
  private final AtomicLong acknowledged = new AtomicLong();
  private final Answers answers;
  private volatile boolean broken;

  LoggerLine(String host, int port) throws IOException {
    this(host, port, Answers.NONE);
  }

  LoggerLine(String host, int port, Answers answers) throws IOException {
    this.answers = answers;
    socket.connect(new InetSocketAddress(host, port), 10_000);
    socket.setTcpNoDelay(true);
    out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
    Thread.ofVirtual().name("acknowledgements").start(this::listen);
  }

  void send(byte[] packet) throws IOException, InterruptedException {
    if (!window.tryAcquire()) {
      out.flush();
      awaitPermits(1);
    }
    if (broken) {
      throw new IOException("the platform closed the line");
    }
    out.write(packet);
  }

  /** Sends what is buffered and waits until everything sent is acknowledged. */
  void settle() throws IOException, InterruptedException {
    out.flush();
    awaitPermits(ON_THEIR_WAY);
    window.release(ON_THEIR_WAY);
  }

  long acknowledged() {
    return acknowledged.get();
  }

  private void awaitPermits(int permits) throws IOException, InterruptedException {
    if (!window.tryAcquire(permits, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException("no acknowledgement within " + PATIENCE.toSeconds() + " s");
    }
    if (broken) {
      throw new IOException("the platform closed the line");
    }
  }

  private void listen() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.contains(ACKNOWLEDGEMENT)) {
          acknowledged.incrementAndGet();
          window.release();
        } else if (Decoder.one(line, Mode.TOLERANT) instanceof Decoded request) {
          answer(request.frame());
        }
      }
    } catch (IOException e) {
      // the line is gone either way; who sends next hears it
    }
    broken = true;
    window.release(ON_THEIR_WAY);
  }

  /** Each packet is written as a whole, whoever else writes meanwhile. */
  private void answer(Frame request) throws IOException {
    for (byte[] packet : answers.to(request)) {
      out.write(packet);
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
