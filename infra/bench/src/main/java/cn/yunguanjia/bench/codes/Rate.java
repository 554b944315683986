package cn.yunguanjia.bench.codes;

import cn.yunguanjia.bench.Effort;

/** How often a thing can be done in a second, one after the other. */
final class Rate {
  private static final int AT_ONCE = 16;

  interface Deed {
    void run() throws Exception;
  }

  private Rate() {}

  static double of(Effort effort, Deed deed) throws Exception {
    long begun = System.nanoTime();
    long times = 0;
    while (System.nanoTime() - begun < effort.nanos()) {
      for (int i = 0; i < AT_ONCE; i++) {
        deed.run();
      }
      times += AT_ONCE;
    }
    return times * 1e9 / (System.nanoTime() - begun);
  }
}
