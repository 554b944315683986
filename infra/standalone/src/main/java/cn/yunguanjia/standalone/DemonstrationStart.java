package cn.yunguanjia.standalone;

import cn.yunguanjia.standalone.demo.DemonstrationCity;
import cn.yunguanjia.standalone.demo.DoorClosed;
import cn.yunguanjia.standalone.demo.Doors;
import cn.yunguanjia.standalone.demo.LiveCity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the demonstration city into a platform that is ready, and lets its loggers go on. */
final class DemonstrationStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationStart.class);
  private static final double SECONDS_BETWEEN_LINES = 4;

  private final Progress progress;
  private double lastLine;

  private DemonstrationStart(Progress progress) {
    this.progress = progress;
  }

  static LiveCity run(Settings settings, Path data, Progress progress) throws InterruptedException {
    Doors doors =
        Doors.of(
            URI.create(settings.publicUrl()), settings.reachable(), settings.hj212Port(), data);
    Clock clock = Clock.systemUTC();
    try {
      new DemonstrationStart(progress).load(doors, clock);
    } catch (DoorClosed refused) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw new CannotStart(
          "The demonstration city could not be loaded: %s. Start again to go on, or use --empty"
              .formatted(refused.getMessage()),
          refused);
    }
    return LiveCity.start(doors, clock, LiveCity.EVERY_MINUTE);
  }

  private void load(Doors doors, Clock clock) {
    var loaded =
        DemonstrationCity.load(
            doors, clock, (part, done, total) -> tell(part.in(Locale.ENGLISH), done, total));
    if (loaded.alreadyThere()) {
      progress.step("demonstration city: there from before, its loggers go on");
      return;
    }
    loaded.notes().forEach(note -> LOG.warn("Demonstration city: {}", note));
    progress.step(
        "demonstration city: %d enterprises, %d frames, loaded in %d s"
            .formatted(loaded.enterprises(), loaded.frames(), loaded.took().toSeconds()));
  }

  private synchronized void tell(String part, long done, long total) {
    if (progress.seconds() - lastLine >= SECONDS_BETWEEN_LINES) {
      lastLine = progress.seconds();
      progress.step("demonstration city: %s, %d of %d".formatted(part, done, total));
    }
  }
}
