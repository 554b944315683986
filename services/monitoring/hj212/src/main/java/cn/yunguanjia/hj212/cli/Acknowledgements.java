package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Reads what the server sends, on a thread of its own: counts the acknowledgements (9014) and hands
 * on the rest.
 */
final class Acknowledgements {
  private final InputStream in;
  private final Consumer<? super Frame> others;
  private final AtomicLong counted = new AtomicLong();
  private final AtomicLong awaited = new AtomicLong(Long.MAX_VALUE);
  private final CountDownLatch enough = new CountDownLatch(1);

  private Acknowledgements(InputStream in, Consumer<? super Frame> others) {
    this.in = in;
    this.others = others;
  }

  static Acknowledgements of(InputStream in, Consumer<? super Frame> others) {
    Acknowledgements acknowledgements = new Acknowledgements(in, others);
    Thread.ofVirtual().start(acknowledgements::read);
    return acknowledgements;
  }

  long counted() {
    return counted.get();
  }

  /** Waits until so many were counted, the server hung up, or nothing more comes in time. */
  void await(long number, Duration patience) throws InterruptedException {
    awaited.set(number);
    if (counted.get() >= number) {
      return;
    }
    enough.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void read() {
    Framer framer = new Framer(Mode.TOLERANT);
    byte[] chunk = new byte[8192];
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        framer.feed(chunk, 0, n, this::take);
      }
    } catch (IOException | UncheckedIOException hungUp) {
      // counting ends here; the sender sees the broken connection itself
    } finally {
      enough.countDown();
    }
  }

  private void take(Result result) {
    if (!(result instanceof Decoded decoded)) {
      return;
    }
    if (decoded.frame().cn().equals("9014")) {
      count();
    } else {
      others.accept(decoded.frame());
    }
  }

  private void count() {
    if (counted.incrementAndGet() >= awaited.get()) {
      enough.countDown();
    }
  }
}
