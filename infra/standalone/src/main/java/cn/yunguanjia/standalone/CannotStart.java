package cn.yunguanjia.standalone;

/** A reason why the platform does not start, in one line that an operator can act on. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String oneLine) {
    super(oneLine);
  }

  public CannotStart(String oneLine, Throwable cause) {
    super(oneLine, cause);
  }
}
