package cn.yunguanjia.standalone.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Lets data loggers speak over the HJ 212 port, each on a line of its own. */
final class Loggers {
  private static final int AT_A_TIME = 8;
  private static final int TRIES = 4;

  /** What one logger has to say: calls its argument with every frame. */
  @FunctionalInterface
  interface Speech {
    void to(Consumer<byte[]> line);
  }

  private final Doors doors;
  private final AtomicLong acknowledged = new AtomicLong();

  Loggers(Doors doors) {
    this.doors = doors;
  }

  /** Returns when every frame is acknowledged. */
  void speak(List<Speech> speeches, Runnable heard) {
    List<Runnable> work = speeches.stream().<Runnable>map(s -> () -> speak(s, heard)).toList();
    Together.run(work, AT_A_TIME, done -> {});
  }

  long acknowledged() {
    return acknowledged.get();
  }

  /** A broken line is opened again and everything is said again: frames are idempotent. */
  private void speak(Speech speech, Runnable heard) {
    for (int attempt = 1; ; attempt++) {
      try (LoggerLine line = new LoggerLine(doors.hj212Host(), doors.hj212Port())) {
        speech.to(
            packet -> {
              send(line, packet);
              heard.run();
            });
        line.settle();
        acknowledged.addAndGet(line.acknowledged());
        return;
      } catch (IOException | LineBroken e) {
        if (attempt == TRIES) {
          throw new DoorClosed("The HJ 212 port does not take frames: " + e.getMessage(), e);
        }
        Pause.of(Duration.ofMillis(250L << attempt));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DoorClosed("interrupted", e);
      }
    }
  }

  private static void send(LoggerLine line, byte[] packet) {
    try {
      line.send(packet);
    } catch (IOException e) {
      throw new LineBroken(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoorClosed("interrupted", e);
    }
  }

  private static final class LineBroken extends RuntimeException {
    LineBroken(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
