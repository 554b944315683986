package cn.yunguanjia.standalone.demo;

/** The platform did not take what the demonstration city brought; the message says what. */
public final class DoorClosed extends RuntimeException {
  DoorClosed(String message) {
    super(message);
  }

  DoorClosed(String message, Throwable cause) {
    super(message, cause);
  }
}
