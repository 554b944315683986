package cn.yunguanjia.monitoring.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes the connections of data loggers: one virtual thread reads each of them. There is a limit to
 * how many it holds, so that memory and file handles suffice for those that are there.
 */
final class LoggerServer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LoggerServer.class);
  private static final int BACKLOG = 1024;
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);

  private final String host;
  private final int port;
  private final Duration idle;
  private final int most;
  private final Door door;
  private final Set<LoggerConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong refused = new AtomicLong();
  private volatile ServerSocket server;

  LoggerServer(String host, int port, Duration idle, int most, Door door) {
    this.host = host;
    this.port = port;
    this.idle = idle;
    this.most = most;
    this.door = door;
  }

  @Override
  public void start() {
    try {
      ServerSocket listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
      server = listening;
      FileHandles.warnUnlessEnoughFor(most);
      Thread.ofVirtual().name("hj212-accept").start(() -> accept(listening));
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "The HJ 212 port " + port + " cannot be opened on " + host + ": " + taken.getMessage(),
          taken);
    }
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        take(listening.accept());
      } catch (IOException closedOrRefused) {
        if (!listening.isClosed() && !pauseAfter(closedOrRefused)) {
          return;
        }
      }
    }
  }

  private void take(Socket socket) throws IOException {
    if (open.size() >= most) {
      socket.close();
      if (refused.getAndIncrement() % 1000 == 0) {
        LOG.warn("{} connections are open and no more are taken", most);
      }
      return;
    }
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    socket.setSoTimeout((int) idle.toMillis());
    var connection = new LoggerConnection(socket, door, idle);
    open.add(connection);
    Thread.ofVirtual()
        .name("hj212-" + connection.remote())
        .start(
            () -> {
              try {
                connection.serve();
              } finally {
                open.remove(connection);
              }
            });
  }

  /** With no file handle left it would be tried again at once, and for ever. */
  private static boolean pauseAfter(IOException failure) {
    LOG.warn("A connection was not taken: {}", failure.toString());
    try {
      Thread.sleep(AFTER_A_FAILURE);
      return true;
    } catch (InterruptedException stopping) {
      return false;
    }
  }

  @Override
  public void stop() {
    ServerSocket listening = server;
    server = null;
    try {
      if (listening != null) {
        listening.close();
      }
    } catch (IOException alreadyClosed) {
      LOG.debug("Closing: {}", alreadyClosed.toString());
    }
    open.forEach(LoggerConnection::close);
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  /** The port it listens on, also when the system chose it. */
  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return open.size();
  }

  /** Connections that were not taken because too many were open. */
  long refused() {
    return refused.get();
  }
}
