package cn.yunguanjia.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the operator sees while the platform starts and stops: one line a step, with the time. */
public final class Progress {

  private final PrintStream out;
  private final Instant begun;

  public Progress(PrintStream out, Instant begun) {
    this.out = out;
    this.begun = begun;
  }

  public void step(String text) {
    out.printf(Locale.ROOT, "  %6.1f s  %s%n", seconds(), text);
    out.flush();
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }

  public double seconds() {
    return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
  }
}
