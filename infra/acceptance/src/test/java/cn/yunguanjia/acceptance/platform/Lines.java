package cn.yunguanjia.acceptance.platform;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lines between the platform and its stores: a SOCKS 5 relay (RFC 1928) that the platform's
 * process is told to connect through, so that a test can cut the line to one port and mend it. What
 * listens there goes on, as when a store stops or the network between fails.
 */
public final class Lines implements AutoCloseable {
  private static final int VERSION = 5;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int GRANTED = 0;
  private static final int REFUSED = 5;

  private record Line(Socket from, Socket to) {
    void cut() {
      for (Socket end : new Socket[] {from, to}) {
        try {
          end.close();
        } catch (IOException alreadyClosed) {
          // what was wanted
        }
      }
    }
  }

  private final ServerSocket door;
  private final Set<Integer> cut = ConcurrentHashMap.newKeySet();
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();

  private Lines(ServerSocket door) {
    this.door = door;
  }

  static Lines open() {
    try {
      var lines = new Lines(new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1")));
      Thread.ofVirtual().name("lines").start(lines::accept);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What sends a Java process through here, for connections to its own machine too. */
  String javaOptions() {
    return "-DsocksProxyHost=127.0.0.1 -DsocksProxyPort=%d -DsocksNonProxyHosts="
        .formatted(door.getLocalPort());
  }

  /** From now on nothing gets through to that port. */
  public void cut(int port) {
    cut.add(port);
    lines.stream().filter(line -> line.to().getPort() == port).forEach(Line::cut);
  }

  public void mend(int port) {
    cut.remove(port);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket from = door.accept();
        Thread.ofVirtual().start(() -> relay(from));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void relay(Socket from) {
    try {
      from.setTcpNoDelay(true);
      InetSocketAddress wanted = readRequest(new DataInputStream(from.getInputStream()), from);
      Socket to = cut.contains(wanted.getPort()) ? null : connect(wanted);
      from.getOutputStream()
          .write(
              new byte[] {
                VERSION, (byte) (to == null ? REFUSED : GRANTED), 0, IPV4, 0, 0, 0, 0, 0, 0
              });
      if (to == null) {
        from.close();
        return;
      }
      var line = new Line(from, to);
      lines.add(line);
      if (cut.contains(wanted.getPort())) {
        line.cut();
      }
      Thread.ofVirtual().start(() -> copy(line, line.to(), line.from()));
      copy(line, line.from(), line.to());
    } catch (IOException broken) {
      // both ends hear it
    }
  }

  private static InetSocketAddress readRequest(DataInputStream in, Socket from) throws IOException {
    in.readByte();
    in.readFully(new byte[in.readUnsignedByte()]);
    from.getOutputStream().write(new byte[] {VERSION, 0});
    in.readFully(new byte[3]);
    byte[] host = new byte[in.readByte() == NAME ? in.readUnsignedByte() : 4];
    boolean named = host.length != 4;
    in.readFully(host);
    InetAddress address =
        named ? InetAddress.getByName(new String(host)) : InetAddress.getByAddress(host);
    return new InetSocketAddress(address, in.readUnsignedShort());
  }

  private static Socket connect(InetSocketAddress wanted) {
    var to = new Socket(java.net.Proxy.NO_PROXY);
    try {
      to.setTcpNoDelay(true);
      to.connect(wanted, 5000);
      return to;
    } catch (IOException nobodyThere) {
      return null;
    }
  }

  private void copy(Line line, Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException broken) {
      // ended below
    } finally {
      line.cut();
      lines.remove(line);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException alreadyClosed) {
      // nothing left to give back
    }
    lines.forEach(Line::cut);
  }
}
