package cn.yunguanjia.platform.processing;

/** The reason kept with a dead letter must fit its column and still name the first cause. */
final class Reasons {
  private Reasons() {}

  static Throwable shortened(Throwable cause, int longest) {
    String message = cause.getMessage();
    if (message == null || message.length() <= longest) {
      return cause;
    }
    RuntimeException brief =
        new RuntimeException(
            cause.getClass().getName() + ": " + message.substring(0, longest - 200));
    brief.setStackTrace(cause.getStackTrace());
    return brief;
  }
}
