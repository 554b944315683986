package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code hj212 simulate}: data loggers that behave, and some that don't. Exit 0 when all was
 * acknowledged.
 */
public final class Simulate {
  private static final String HELP =
      """
      usage: hj212 simulate --to HOST:PORT [options]
      Plays data loggers, each on a connection of its own, and waits for the acknowledgements (9014).
      While connected they answer what the server asks: 9011, the data, 9012 (clock, intervals,
      password, history, instruments, samples, serial numbers, information, parameters).
        --devices N           how many (10); their MN is the prefix and a number of four digits from 0001
        --mn-prefix P         prefix of the MN (SIM0)
        --mn MN               a device of this MN instead; may be repeated
        --rate N              frames a second, all devices together (10)
        --seconds S           how long (10)
        --stay S              stay connected so many seconds more, to be asked (0)
        --cn 2011|2051|2061|2031   realtime (default), minute, hour or day data
        --from TIME           start of the first interval of minute, hour or day data, for example
                              2026-03-01T00:00:00+08:00 (so that the last is the last complete one)
        --st 21|22|31|32      surface water, air, flue gas or wastewater (32)
        --pw PASSWORD         (123456)
        --seed N              the same seed, the same values (1)
      Misbehaviour, each may be repeated:
        --exceed MN:FACTOR:VALUE   this device always reports this value
        --near MN:FACTOR:LIMIT     its values stay just under this limit, 95 to 99.5 % of it
        --flat MN:FACTOR           its value of this factor never changes
      """
          + Arrays.stream(Habit.values()).map(Habit::help).collect(Collectors.joining())
          + """
      Exit 0 if every sound frame was acknowledged, 1 otherwise.
      """;
  private static final List<String> OPTIONS =
      Stream.concat(
              Stream.of(
                  "--to",
                  "--devices",
                  "--mn-prefix",
                  "--mn",
                  "--rate",
                  "--seconds",
                  "--stay",
                  "--cn",
                  "--from",
                  "--st",
                  "--pw",
                  "--seed",
                  "--exceed",
                  "--near",
                  "--flat"),
              Arrays.stream(Habit.values()).map(Habit::option))
          .toList();

  private Simulate() {}

  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      Options options = Options.parse(OPTIONS, args);
      if (options.help()) {
        out.print(HELP);
        return 0;
      }
      Simulation simulation = simulation(options, Clock.systemUTC());
      simulation.to().connect().close();
      Simulation.Count count = simulation.run();
      out.printf(
          "sent %d frames from %d devices, %d want an acknowledgement, acknowledged %d, connections lost %d, requests answered %d%n",
          count.sent().get(),
          simulation.devices().size(),
          count.wanted().get(),
          count.acknowledged().get(),
          count.broken().get(),
          count.requests().get());
      boolean all = count.acknowledged().get() >= count.wanted().get() && count.broken().get() == 0;
      return all ? 0 : 1;
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

  static Simulation simulation(Options options, Clock clock) {
    Command command = command(options.text("--cn", "2011"));
    List<String> mns = mns(options);
    int seconds = options.number("--seconds", 10);
    int rate = options.number("--rate", 10);
    int perDevice = Math.max(1, Math.toIntExact((long) rate * seconds / mns.size()));
    long seed = options.number("--seed", 1);
    String st = options.text("--st", "32");
    String pw = options.text("--pw", "123456");
    Map<String, Habits> habits = HabitOptions.of(options, mns);
    List<SimulatedDevice> devices =
        mns.stream()
            .map(
                mn -> {
                  Habits own = habits.get(mn);
                  return new SimulatedDevice(mn, st, pw, command, own, clock(own, clock), seed);
                })
            .toList();
    return new Simulation(
        Address.of(options.required("--to")),
        devices,
        command,
        perDevice,
        Duration.ofSeconds(seconds).dividedBy(perDevice),
        firstData(options, command, perDevice, clock),
        options.all("--stay").isEmpty()
            ? Duration.ZERO
            : Duration.ofSeconds(options.number("--stay", 1)));
  }

  private static DeviceClock clock(Habits habits, Clock truth) {
    return new DeviceClock(
        truth,
        habits.has(Habit.DRIFT) ? Duration.ofMinutes(90) : Duration.ZERO,
        habits.has(Habit.GAIN) ? Duration.ofSeconds(10) : Duration.ZERO);
  }

  private static Command command(String cn) {
    return Stream.of(
            Command.REALTIME_DATA, Command.MINUTE_DATA, Command.HOUR_DATA, Command.DAY_DATA)
        .filter(command -> command.code().equals(cn))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("--cn wants 2011, 2051, 2061 or 2031"));
  }

  private static List<String> mns(Options options) {
    if (!options.all("--mn").isEmpty()) {
      return options.all("--mn");
    }
    String prefix = options.text("--mn-prefix", "SIM0");
    return IntStream.rangeClosed(1, options.number("--devices", 10))
        .mapToObj(number -> prefix + "%04d".formatted(number))
        .toList();
  }

  private static OffsetDateTime firstData(
      Options options, Command command, int perDevice, Clock clock) {
    long interval = SimulatedDevice.intervalSeconds(command);
    if (interval == 0) {
      return null;
    }
    String from = options.text("--from", null);
    if (from != null) {
      return OffsetDateTime.parse(from);
    }
    OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.ofHours(8));
    OffsetDateTime midnight = now.truncatedTo(ChronoUnit.DAYS);
    long complete = Duration.between(midnight, now).toSeconds() / interval;
    return midnight.plusSeconds((complete - perDevice) * interval);
  }
}
