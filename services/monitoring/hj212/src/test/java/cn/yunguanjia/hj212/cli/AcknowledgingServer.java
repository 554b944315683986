package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Reply;
import cn.yunguanjia.hj212.Result;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.dialogue.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A server as simple as can be: it acknowledges what it can read and remembers everything. */
final class AcknowledgingServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicReference<Request> asked = new AtomicReference<>();
  private final List<Result> received = new CopyOnWriteArrayList<>();

  AcknowledgingServer() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  List<Result> received() {
    return received;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  /** Asks the next device that says something. */
  void asks(Request request) {
    asked.set(request);
  }

  private void serve(Socket client) {
    try (client) {
      Framer framer = new Framer(Mode.TOLERANT);
      byte[] chunk = new byte[4096];
      for (int n = client.getInputStream().read(chunk);
          n >= 0;
          n = client.getInputStream().read(chunk)) {
        framer.feed(chunk, 0, n, result -> answer(client, result));
      }
    } catch (IOException hungUp) {
      // as clients do
    }
  }

  private void answer(Socket client, Result result) {
    received.add(result);
    if (result instanceof Decoded decoded && decoded.frame().acknowledge()) {
      try {
        client.getOutputStream().write(Reply.data(decoded.frame()));
        Request request = asked.getAndSet(null);
        if (request != null) {
          client.getOutputStream().write(packet(request, decoded.frame()));
        }
      } catch (IOException hungUp) {
        // as clients do
      }
    }
  }

  private static byte[] packet(Request request, Frame device) {
    return Outgoing.of(request, Version.V2017, device.st(), device.pw(), device.mn(), Instant.EPOCH)
        .packet();
  }
}
