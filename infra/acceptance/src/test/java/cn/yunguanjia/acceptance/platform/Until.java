package cn.yunguanjia.acceptance.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what comes a moment later: views follow the logs. */
public final class Until {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Until() {}

  public static void holds(String what, BooleanSupplier condition) {
    answers(what, condition::getAsBoolean, yes -> yes);
  }

  /** The first answer that will do; fails with the last one that did not. */
  public static <T> T answers(String what, Supplier<T> question, Predicate<T> willDo) {
    return answers(PATIENCE, what, question, willDo);
  }

  public static <T> T answers(
      Duration patience, String what, Supplier<T> question, Predicate<T> willDo) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      T answer = question.get();
      if (willDo.test(answer)) {
        return answer;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "%s: not within %d s, last answer: %s".formatted(what, patience.toSeconds(), answer));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
