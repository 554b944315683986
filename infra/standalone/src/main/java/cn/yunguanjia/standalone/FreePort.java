package cn.yunguanjia.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine: which are free, and which of them somebody else holds. */
public final class FreePort {

  private FreePort() {}

  /** Any free port of the loopback address. */
  public static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart("No free port on 127.0.0.1: " + e.getMessage(), e);
    }
  }

  public static int preferred(int port) {
    return isFree("127.0.0.1", port) ? port : any();
  }

  /** Refuses with the port's number and the option that changes it. */
  public static void require(String host, int port, String option) {
    if (!isFree(host, port)) {
      throw new CannotStart(
          "Port %d on %s is taken by another program; choose another with %s N"
              .formatted(port, host, option));
    }
  }

  private static boolean isFree(String host, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
