package cn.yunguanjia.bench.ingest;

import cn.yunguanjia.bench.hj212.SampleFrames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Many data loggers that send the same bytes again and again and count the line ends that come
 * back: one a frame, from the platform and from the baseline alike.
 */
final class DataLoggers {

  static final int LOGGERS = 32;

  private static final int FRAMES = 256;
  private static final int MOST_UNANSWERED = 256;
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long PATIENCE_SECONDS = 30;

  private final int port;
  private final byte[][] streams = new byte[LOGGERS][];

  DataLoggers(int port) {
    this.port = port;
    for (int i = 0; i < LOGGERS; i++) {
      streams[i] = SampleFrames.stream(SampleFrames.mn(i), FRAMES);
    }
  }

  /** Frames a second that were acknowledged, as fast as they are taken. */
  double flood(long nanos) throws Exception {
    long begun = System.nanoTime();
    long frames =
        all(
                stream -> {
                  var logger = new Logger(port);
                  logger.sendUntil(begun + nanos, stream);
                  return logger.finish();
                })
            .stream()
            .mapToLong(answered -> answered.length)
            .sum();
    return frames * 1e9 / (System.nanoTime() - begun);
  }

  /**
   * Sends at a steady rate.
   *
   * @return for every frame the nanoseconds from when it was due until its acknowledgement was read
   */
  long[] steady(double framesPerSecond, long nanos) throws Exception {
    long begun = System.nanoTime();
    double each = framesPerSecond / LOGGERS;
    return all(
            stream -> {
              var logger = new Logger(port);
              logger.sendSteadily(begun, begun + nanos, each, stream);
              long[] answered = logger.finish();
              for (int i = 0; i < answered.length; i++) {
                answered[i] -= due(begun, each, i);
              }
              return answered;
            })
        .stream()
        .flatMapToLong(java.util.Arrays::stream)
        .toArray();
  }

  /** How many frames are due before a moment. */
  private static long frames(long begun, long moment, double perSecond) {
    return (long) ((moment - begun) * perSecond / 1e9);
  }

  /** The tick at which a frame is due. */
  private static long due(long begun, double perSecond, long number) {
    long exact = (long) (number * 1e9 / perSecond);
    return begun + exact / TICK * TICK;
  }

  private interface Life {
    long[] of(byte[] stream) throws Exception;
  }

  private List<long[]> all(Life life) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<java.util.concurrent.Future<long[]>> running = new ArrayList<>();
      for (byte[] stream : streams) {
        running.add(threads.submit(() -> life.of(stream)));
      }
      List<long[]> ended = new ArrayList<>();
      for (var each : running) {
        ended.add(each.get());
      }
      return ended;
    }
  }

  /** One connection: this thread sends, another one reads. */
  private static final class Logger {
    private final Socket socket;
    private final OutputStream out;
    private final Semaphore mayWait = new Semaphore(MOST_UNANSWERED);
    private final CompletableFuture<long[]> answered = new CompletableFuture<>();
    private volatile long sent;
    private volatile boolean ended;

    Logger(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      out = socket.getOutputStream();
      Thread.ofVirtual().start(this::read);
    }

    void sendUntil(long end, byte[] stream) throws Exception {
      int at = 0;
      while (System.nanoTime() < end) {
        int frames =
            1
                + takeMore(
                    Math.min(MOST_UNANSWERED / 4, (stream.length - at) / SampleFrames.LENGTH) - 1);
        out.write(stream, at, frames * SampleFrames.LENGTH);
        at = (at + frames * SampleFrames.LENGTH) % stream.length;
        sent += frames;
      }
    }

    /** At least one, and as many more as may go without an answer. */
    private int takeMore(int most) throws InterruptedException {
      mayWait.acquire();
      int more = Math.min(most, mayWait.availablePermits());
      return more > 0 && mayWait.tryAcquire(more) ? more : 0;
    }

    /** A burst a tick: a thread woken for every single frame would measure the timer. */
    void sendSteadily(long begun, long end, double perSecond, byte[] stream) throws IOException {
      int at = 0;
      for (long tick = begun; tick < end; tick += TICK) {
        long early = tick - System.nanoTime();
        if (early > 0) {
          LockSupport.parkNanos(early);
        }
        long until = frames(begun, tick + TICK, perSecond);
        while (sent < until) {
          int frames = (int) Math.min(until - sent, (stream.length - at) / SampleFrames.LENGTH);
          out.write(stream, at, frames * SampleFrames.LENGTH);
          at = (at + frames * SampleFrames.LENGTH) % stream.length;
          sent += frames;
        }
      }
    }

    /** Waits for what is still on its way, and says when each answer came. */
    long[] finish() throws Exception {
      ended = true;
      socket.shutdownOutput();
      try (socket) {
        return answered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException silent) {
        throw new IOException("not every frame was acknowledged", silent);
      } catch (ExecutionException broken) {
        throw new IOException("a connection broke: " + broken.getCause(), broken);
      }
    }

    private void read() {
      long[] times = new long[1 << 16];
      int answers = 0;
      byte[] chunk = new byte[16 * 1024];
      try {
        InputStream in = socket.getInputStream();
        while (!(ended && answers == sent)) {
          int length = in.read(chunk);
          if (length < 0) {
            throw new IOException(answers + " of " + sent + " frames were acknowledged");
          }
          long now = System.nanoTime();
          int before = answers;
          for (int i = 0; i < length; i++) {
            if (chunk[i] == '\n') {
              if (answers == times.length) {
                times = java.util.Arrays.copyOf(times, times.length * 2);
              }
              times[answers++] = now;
            }
          }
          mayWait.release(answers - before);
        }
        answered.complete(java.util.Arrays.copyOf(times, answers));
      } catch (IOException | RuntimeException broken) {
        answered.completeExceptionally(broken);
      }
    }
  }
}
