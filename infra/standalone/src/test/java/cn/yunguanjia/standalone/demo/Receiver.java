package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The far end of a data logger's line: reads with the real protocol library and acknowledges. */
final class Receiver implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Frame> frames = new CopyOnWriteArrayList<>();
  private final AtomicInteger lines = new AtomicInteger();
  private final Map<String, OutputStream> loggers = new ConcurrentHashMap<>();

  /** The first lines are cut after so many frames. */
  private final int cutLines;

  private final int cutAfter;

  Receiver() throws IOException {
    this(0, 0);
  }

  Receiver(int cutLines, int cutAfter) throws IOException {
    this.cutLines = cutLines;
    this.cutAfter = cutAfter;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  List<Frame> frames() {
    return frames;
  }

  int lines() {
    return lines.get();
  }

  /** Sends a packet to a logger that was heard. */
  void ask(String mn, byte[] packet) throws IOException {
    loggers.get(mn).write(packet);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        int number = lines.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket, number <= cutLines));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket, boolean cut) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      Framer framer = new Framer(Mode.TOLERANT);
      AtomicInteger heard = new AtomicInteger();
      byte[] chunk = new byte[4096];
      for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
        framer.feed(
            java.util.Arrays.copyOf(chunk, n),
            result -> {
              Frame frame = ((Decoded) result).frame();
              loggers.put(frame.mn(), out);
              frames.add(frame);
              heard.incrementAndGet();
              if (frame.acknowledge()) {
                acknowledge(out, frame);
              }
            });
        if (cut && heard.get() >= cutAfter) {
          return;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // the logger hung up
    }
  }

  private static void acknowledge(OutputStream out, Frame frame) {
    try {
      out.write(Reply.data(frame));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
