package cn.yunguanjia.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code ./yunguanjia up} was asked for.
 *
 * @param home the project's folder: realm file, theme and cache are found from it
 * @param data the data folder, absolute
 * @param host address that the gateway and the HJ 212 door listen on
 * @param port the gateway's port
 * @param hj212Port the port that data loggers send to
 * @param empty without the demonstration city
 * @param mode {@code demonstration} or {@code production}
 */
public record Settings(
    Path home, Path data, String host, int port, int hj212Port, boolean empty, Mode mode) {

  /** In production nothing made for demonstrations is there: no accounts, no clients, no city. */
  public enum Mode {
    DEMONSTRATION,
    PRODUCTION;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static final int KEYCLOAK_PORT = 8180;

  public static Settings of(String... arguments) {
    Path home = Home.find();
    Path data = home.resolve(".data");
    String host = "127.0.0.1";
    int port = 8080;
    int hj212Port = 9212;
    boolean empty = false;
    Mode mode = Mode.DEMONSTRATION;
    var rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--data" -> data = Path.of(value(option, rest));
        case "--host" -> host = value(option, rest);
        case "--port" -> port = port(option, value(option, rest));
        case "--hj212-port" -> hj212Port = port(option, value(option, rest));
        case "--empty" -> empty = true;
        case "--mode" -> mode = mode(value(option, rest));
        default -> throw new CannotStart("Unknown option " + option + ". See ./yunguanjia help");
      }
    }
    if (port == hj212Port) {
      throw new CannotStart(
          "--port and --hj212-port are both " + port + "; each needs one of its own");
    }
    return new Settings(
        home, data.toAbsolutePath().normalize(), host, port, hj212Port, empty, mode);
  }

  /** The address under which browsers and tokens know the platform; the wildcard is no address. */
  public String publicUrl() {
    return "http://" + reachable() + ":" + port;
  }

  /** An address on which this machine reaches what listens on {@link #host}. */
  public String reachable() {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isAnyLocalAddress()) {
        return "127.0.0.1";
      }
    } catch (UnknownHostException unknown) {
      throw new CannotStart("The host " + host + " is not known here; choose another by --host");
    }
    return host;
  }

  public boolean demonstration() {
    return mode == Mode.DEMONSTRATION;
  }

  private static String value(String option, java.util.Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new CannotStart(option + " needs a value. See ./yunguanjia help");
    }
    return rest.next();
  }

  private static int port(String option, String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new CannotStart(option + " needs a port between 1 and 65535, not " + text);
  }

  private static Mode mode(String text) {
    for (Mode mode : Mode.values()) {
      if (mode.word().equals(text)) {
        return mode;
      }
    }
    throw new CannotStart("--mode is demonstration or production, not " + text);
  }
}
