package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Causes an exceedance at a named outlet of the demonstration city, for a presenter or a test: the
 * frame of the outlet's own logger goes over the HJ 212 port.
 */
public final class Simulate {
  public static final String HELP =
      """
      usage: hj212 simulate --exceed USCC:OUTLET --factor FACTOR [--times N] [--hour last|TIME] [--to HOST:PORT]
      An exceedance at an outlet of the demonstration city. Its own logger sends the frame of the
      last full hour (2061), or of the last full day (2031) where the permit limits daily means.
        --exceed USCC:OUTLET  for example 91330483MA2YGJ019P:DA001
        --factor FACTOR       a factor its permit limits, for example a21002
        --times N             the mean as a multiple of the limit (2.0)
        --hour last|TIME      begin of another hour or day, for example 2026-11-24T08:00:00+08:00 (last)
        --to HOST:PORT        (127.0.0.1:9212)
      """;
  private static final List<String> OPTIONS =
      List.of("--exceed", "--factor", "--times", "--hour", "--to");

  private Simulate() {}

  public static void main(String[] args) {
    System.exit(run(System.out, System.err, Clock.systemUTC(), args));
  }

  /** Exit code: 0 when the frame was acknowledged, 1 when not, 2 when it was asked wrongly. */
  static int run(PrintStream out, PrintStream err, Clock clock, String... args) {
    try {
      if (List.of(args).contains("--help")) {
        out.print(HELP);
        return 0;
      }
      Map<String, String> options = options(args);
      Exceedance exceedance =
          Exceedance.at(
              required(options, "--exceed"),
              required(options, "--factor"),
              new BigDecimal(options.getOrDefault("--times", "2.0")));
      byte[] packet = exceedance.frame(period(exceedance, options, clock));
      String[] to = options.getOrDefault("--to", "127.0.0.1:9212").split(":");
      try (LoggerLine line = new LoggerLine(to[0], Integer.parseInt(to[1]))) {
        line.send(packet);
        line.settle();
      }
      out.print(new String(packet, java.nio.charset.StandardCharsets.UTF_8));
      out.println("acknowledged");
      return 0;
    } catch (IllegalArgumentException | DateTimeException e) {
      err.print("hj212 simulate: " + e.getMessage() + "\n" + HELP);
      return 2;
    } catch (IOException e) {
      err.println("hj212 simulate: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static LocalDateTime period(
      Exceedance exceedance, Map<String, String> options, Clock clock) {
    String hour = options.getOrDefault("--hour", "last");
    return hour.equals("last")
        ? exceedance.lastPeriod(LocalDateTime.ofInstant(clock.instant(), CityTime.ZONE))
        : OffsetDateTime.parse(hour).atZoneSameInstant(CityTime.ZONE).toLocalDateTime();
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException("not understood: " + args[i]);
      }
      options.put(args[i], args[i + 1]);
    }
    return options;
  }

  private static String required(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
