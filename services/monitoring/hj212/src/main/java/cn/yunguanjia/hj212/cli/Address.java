package cn.yunguanjia.hj212.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Where to send: HOST:PORT. */
record Address(String host, int port) {
  private static final int CONNECT_MILLIS = 5_000;

  /**
   * @throws IllegalArgumentException when the text is not HOST:PORT
   */
  static Address of(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException("not HOST:PORT: " + text);
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + text);
    }
    return new Address(text.substring(0, colon), port);
  }

  /** A connection; the message of the exception says in one line why there is none. */
  Socket connect() throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return socket;
    } catch (UnknownHostException e) {
      throw closed(socket, "no host of this name: " + host, e);
    } catch (SocketTimeoutException e) {
      throw closed(socket, "no answer from " + this + " within 5 s", e);
    } catch (ConnectException e) {
      throw closed(socket, "nothing listens on " + this + " (connection refused)", e);
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }

  private static IOException closed(Socket socket, String why, IOException cause)
      throws IOException {
    socket.close();
    return new IOException(why, cause);
  }
}
