package cn.yunguanjia.acceptance.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A data logger's connection to the HJ 212 door, which notes what was acknowledged (9014). */
public final class DataLogger implements AutoCloseable {
  private static final Pattern ACKNOWLEDGED = Pattern.compile("QN=(\\d{17});.*;CN=9014;");

  private final Socket socket = new Socket();
  private final OutputStream out;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private volatile boolean open = true;

  DataLogger(String host, int port) {
    try {
      socket.connect(new InetSocketAddress(host, port), 10_000);
      socket.setTcpNoDelay(true);
      out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("acknowledgements").start(this::listen);
  }

  public DataLogger send(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return this;
  }

  /** Sends a frame and waits until the platform says that it has it. */
  public DataLogger tell(Telegram telegram) {
    send(telegram.bytes());
    return awaitAcknowledgement(telegram);
  }

  public DataLogger awaitAcknowledgement(Telegram telegram) {
    Until.holds("acknowledgement of " + telegram.qn(), () -> acknowledged.contains(telegram.qn()));
    return this;
  }

  /** QN of every frame that was acknowledged so far. */
  public Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  /** Whether the platform still holds the line. */
  public boolean open() {
    return open;
  }

  private void listen() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        var match = ACKNOWLEDGED.matcher(line);
        if (match.find()) {
          acknowledged.add(match.group(1));
        }
      }
    } catch (IOException gone) {
      // the line is gone either way
    }
    open = false;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // nothing left to give back
    }
  }
}
