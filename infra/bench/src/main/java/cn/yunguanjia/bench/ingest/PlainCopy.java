package cn.yunguanjia.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.postgresql.PGConnection;

/**
 * The baseline: bytes from sockets into COPY, a row a line, a line end back after the commit. It
 * checks nothing, knows nobody and understands nothing.
 */
final class PlainCopy implements AutoCloseable {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private record Lines(byte[] bytes, int count, Socket from) {}

  private final String table;
  private final ServerSocket server;
  private final Connection connection;
  private final BlockingQueue<Lines> queue = new ArrayBlockingQueue<>(1000);
  private final Thread writer;
  private volatile int largestBatch;

  /**
   * @param definition how the table is made; only its column {@code bytes} is written
   */
  PlainCopy(String jdbcUrl, String user, String table, String definition, int largestBatch)
      throws IOException, SQLException {
    this.table = table;
    this.largestBatch = largestBatch;
    connection = DriverManager.getConnection(jdbcUrl, user, "");
    try (var statement = connection.createStatement()) {
      statement.execute(definition);
    }
    connection.setAutoCommit(false);
    server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    writer = Thread.ofPlatform().daemon().name("plain-copy").start(this::write);
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** From now on no commit carries more rows than this. */
  void largestBatch(int rows) {
    largestBatch = rows;
  }

  void empty() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate " + table);
      connection.commit();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> read(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void read(Socket socket) {
    byte[] chunk = new byte[4096];
    byte[] begun = new byte[0];
    try {
      InputStream in = socket.getInputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        byte[] all = Arrays.copyOf(begun, begun.length + length);
        System.arraycopy(chunk, 0, all, begun.length, length);
        int whole = 0;
        int count = 0;
        for (int i = begun.length; i < all.length; i++) {
          if (all[i] == '\n') {
            whole = i + 1;
            count++;
          }
        }
        begun = Arrays.copyOfRange(all, whole, all.length);
        if (count > 0) {
          queue.put(new Lines(Arrays.copyOf(all, whole), count, socket));
        }
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    List<Lines> batch = new ArrayList<>();
    try {
      while (true) {
        Lines next = queue.take();
        int rows = 0;
        while (next != null) {
          batch.add(next);
          rows += next.count();
          next = rows < largestBatch ? queue.poll() : null;
        }
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy " + table + " (bytes) from stdin (format binary)",
                new java.io.ByteArrayInputStream(rows(batch)));
        connection.commit();
        for (Lines each : batch) {
          byte[] answer = new byte[each.count()];
          Arrays.fill(answer, (byte) '\n');
          each.from().getOutputStream().write(answer);
        }
        batch.clear();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static byte[] rows(List<Lines> batch) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 16);
    var out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    for (Lines lines : batch) {
      int from = 0;
      for (int i = 0; i < lines.bytes().length; i++) {
        if (lines.bytes()[i] == '\n') {
          out.writeShort(1);
          out.writeInt(i + 1 - from);
          out.write(lines.bytes(), from, i + 1 - from);
          from = i + 1;
        }
      }
    }
    out.writeShort(-1);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException, SQLException {
    server.close();
    writer.interrupt();
    connection.close();
  }
}
