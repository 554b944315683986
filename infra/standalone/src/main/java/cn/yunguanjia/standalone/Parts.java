package cn.yunguanjia.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, so that it is stopped the other way round, whatever fails on the way. */
final class Parts {

  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  private record Part(String name, AutoCloseable part) {}

  private final Deque<Part> started = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(String name, T part) {
    started.push(new Part(name, part));
    return part;
  }

  /** Returns whether every part stopped in order. */
  synchronized boolean stop(Progress progress) {
    boolean orderly = true;
    while (!started.isEmpty()) {
      Part last = started.pop();
      try {
        last.part().close();
        progress.step(last.name() + " stopped");
      } catch (Exception e) {
        orderly = false;
        LOG.error("{} did not stop in order", last.name(), e);
        progress.step(last.name() + " did not stop in order: " + e.getMessage());
      }
    }
    return orderly;
  }
}
