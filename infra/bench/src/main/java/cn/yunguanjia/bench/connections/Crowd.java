package cn.yunguanjia.bench.connections;

import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.hj212.SampleFrames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Data loggers in a process of their own: most of them only hold their line. */
final class Crowd {
  private static final int PATIENCE_MS = 60_000;
  private static final int AT_A_TIME = 200;

  /** A logger that speaks sends a frame every second; in the field it is every half minute. */
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final int port;
  private final List<Socket> lines = new ArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();

  private Crowd(int port) {
    this.port = port;
  }

  public static void main(String... arguments) throws Exception {
    var crowd = new Crowd(Integer.parseInt(arguments[0]));
    var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "hold" -> ChildProcess.answer("held", crowd.hold(Integer.parseInt(words[1])));
        case "speak" -> ChildProcess.answer("spoke", crowd.speak(Long.parseLong(words[1])));
        case "prove" -> ChildProcess.answer("alive", crowd.prove());
        default -> throw new IllegalArgumentException(line);
      }
    }
    System.exit(0);
  }

  private int hold(int wanted) throws IOException {
    while (lines.size() < wanted) {
      Socket line = new Socket(InetAddress.getLoopbackAddress(), port);
      line.setTcpNoDelay(true);
      line.setSoTimeout(PATIENCE_MS);
      lines.add(line);
    }
    return lines.size();
  }

  /** One in six sends and waits for its acknowledgement, again and again. */
  private String speak(long seconds) throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    Queue<Long> waits = new ConcurrentLinkedQueue<>();
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < lines.size(); i += Connections.ONE_SPEAKS_OF) {
        int device = i;
        all.add(
            threads.submit(
                () -> {
                  Thread.sleep(BETWEEN.multipliedBy(device).dividedBy(lines.size()));
                  while (System.nanoTime() < until) {
                    waits.add(tell(device));
                    Thread.sleep(BETWEEN);
                  }
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    long[] sorted = waits.stream().mapToLong(Long::longValue).toArray();
    double p99 = Statistics.quantile(0.99, sorted) / (double) Duration.ofMillis(1).toNanos();
    return sorted.length + " " + p99;
  }

  /**
   * Every line sends one more frame; those that hear their acknowledgement were held. Some at a
   * time: asked is whether a line is there, not how fast all are served at once.
   */
  private int prove() {
    AtomicInteger alive = new AtomicInteger();
    Semaphore turn = new Semaphore(AT_A_TIME);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < lines.size(); i++) {
        int device = i;
        threads.submit(
            () -> {
              turn.acquire();
              try {
                tell(device);
                return alive.incrementAndGet();
              } finally {
                turn.release();
              }
            });
      }
    }
    return alive.get();
  }

  /** Nanoseconds from sending to the acknowledgement. */
  private long tell(int device) throws IOException {
    Socket line = lines.get(device);
    long begun = System.nanoTime();
    line.getOutputStream()
        .write(SampleFrames.one(SampleFrames.mn(device), numbers.incrementAndGet()));
    InputStream in = line.getInputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("device " + device + " was disconnected");
      }
    }
    return System.nanoTime() - begun;
  }
}
