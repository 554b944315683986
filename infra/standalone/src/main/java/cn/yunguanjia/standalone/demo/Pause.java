package cn.yunguanjia.standalone.demo;

import java.time.Duration;

/** Waits a while between two tries; an interrupt ends the work. */
final class Pause {
  private Pause() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoorClosed("interrupted", e);
    }
  }
}
