package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.Rejections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes the connections of data loggers: one virtual thread reads each of them. */
final class LoggerServer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LoggerServer.class);

  private final String host;
  private final int port;
  private final Duration idle;
  private final FrameLog frames;
  private final Rejections rejections;
  private final Admission admission;
  private final Clock clock;
  private final Set<LoggerConnection> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket server;

  LoggerServer(
      String host,
      int port,
      Duration idle,
      FrameLog frames,
      Rejections rejections,
      Admission admission,
      Clock clock) {
    this.host = host;
    this.port = port;
    this.idle = idle;
    this.frames = frames;
    this.rejections = rejections;
    this.admission = admission;
    this.clock = clock;
  }

  @Override
  public void start() {
    try {
      ServerSocket listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.getByName(host), port), 1024);
      server = listening;
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
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) idle.toMillis());
        var connection = new LoggerConnection(socket, frames, rejections, admission, clock);
        open.add(connection);
        Thread.ofVirtual()
            .name("hj212-" + socket.getRemoteSocketAddress())
            .start(
                () -> {
                  try {
                    connection.serve();
                  } finally {
                    open.remove(connection);
                  }
                });
      } catch (IOException closedOrRefused) {
        if (!listening.isClosed()) {
          LOG.warn("A connection was not taken: {}", closedOrRefused.toString());
        }
      }
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
}
