package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Mode;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A data logger's end of a connection, for tests. */
public final class LoggerLine implements AutoCloseable {
  private static final int PATIENCE_MS = 20_000;
  private static final int SILENCE_MS = 1_500;
  private final Socket socket;

  public LoggerLine(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
  }

  public LoggerLine say(byte[] packet) throws IOException {
    socket.getOutputStream().write(packet);
    return this;
  }

  /** The next packet from the platform. */
  public Frame hear() throws IOException {
    socket.setSoTimeout(PATIENCE_MS);
    StringBuilder line = new StringBuilder();
    for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
      line.append((char) c);
      c = socket.getInputStream().read();
    }
    return ((Decoded) Decoder.one(line.toString().strip(), Mode.STRICT)).frame();
  }

  public boolean hearsNothing() throws IOException {
    socket.setSoTimeout(SILENCE_MS);
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException nothing) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
