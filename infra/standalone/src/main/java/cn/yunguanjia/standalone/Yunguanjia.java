package cn.yunguanjia.standalone;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the whole platform on this machine and keeps it running until it is told to stop. What it
 * prints is for the operator; everything else goes to {@code logs/yunguanjia.log} in the data
 * folder.
 */
public final class Yunguanjia {

  private Yunguanjia() {}

  public static void main(String... arguments) {
    // counted from when the launcher was called, the build included
    var begun = Instant.ofEpochMilli(Long.getLong("yunguanjia.begun", System.currentTimeMillis()));
    var progress = new Progress(System.out, begun);
    Settings settings;
    try {
      settings = Settings.of(arguments);
    } catch (CannotStart refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
      return;
    }
    Logging.into(settings.data().resolve("logs"));
    run(settings, progress);
  }

  private static void run(Settings settings, Progress progress) {
    var platform = new Platform(settings, progress);
    var stopped = new CountDownLatch(1);
    var starter = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(platform, starter, stopped), "orderly-stop"));
    try {
      platform.start();
      platform.ready(settings.empty() ? "empty" : "loaded");
      Welcome.print(settings, progress);
      stopped.await();
    } catch (CannotStart refused) {
      LoggerFactory.getLogger(Yunguanjia.class).error("Not started", refused);
      System.err.println("✗ " + refused.getMessage());
      // the hook stops what was started
      stopped.countDown();
      System.exit(1);
    } catch (InterruptedException stopping) {
      stopped.countDown();
    } catch (RuntimeException | Error unforeseen) {
      Logger log = LoggerFactory.getLogger(Yunguanjia.class);
      log.error("Not started", unforeseen);
      System.err.println(
          "✗ %s (see %s)".formatted(unforeseen, settings.data().resolve("logs/yunguanjia.log")));
      stopped.countDown();
      System.exit(1);
    }
  }

  private static void stop(Platform platform, Thread starter, CountDownLatch stopped) {
    starter.interrupt();
    try {
      // a part that is just starting is let finish, so that it can be stopped like any other
      stopped.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    platform.close();
  }
}
