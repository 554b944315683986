package cn.yunguanjia.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Does pieces of work side by side, a few at a time; the first failure ends them all. */
final class Together {
  private Together() {}

  static void run(List<Runnable> work, int atATime, LongConsumer done) {
    Semaphore places = new Semaphore(atATime);
    AtomicLong count = new AtomicLong();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> results = new ArrayList<>();
      for (Runnable piece : work) {
        results.add(
            threads.submit(
                () -> {
                  places.acquire();
                  try {
                    piece.run();
                    done.accept(count.incrementAndGet());
                  } finally {
                    places.release();
                  }
                  return null;
                }));
      }
      try {
        for (Future<?> result : results) {
          result.get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof DoorClosed closed
            ? closed
            : new DoorClosed(String.valueOf(e.getCause()), e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new DoorClosed("interrupted", e);
      }
    }
  }
}
