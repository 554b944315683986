package cn.yunguanjia.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** So many at once, each doing one thing after the other until the time is over. */
final class Workers {

  static final int COUNT = 8;

  private Workers() {}

  interface Work {
    void once() throws Exception;
  }

  /** How often a second all of them together got their work done. */
  static double perSecond(long nanos, Work work) throws Exception {
    var done = new LongAdder();
    long begun = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(COUNT)) {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        Callable<Void> worker =
            () -> {
              while (System.nanoTime() - begun < nanos) {
                work.once();
                done.increment();
              }
              return null;
            };
        running.add(threads.submit(worker));
      }
      for (Future<Void> each : running) {
        each.get();
      }
    }
    return done.sum() * 1e9 / (System.nanoTime() - begun);
  }
}
