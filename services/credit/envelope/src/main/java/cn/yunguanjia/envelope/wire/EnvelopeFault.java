package cn.yunguanjia.envelope.wire;

import cn.yunguanjia.envelope.Reason;

/** Bytes that cannot be what they should be. Carries no stack: hostile input is ordinary input. */
public final class EnvelopeFault extends Exception {
  private final transient Reason reason;

  public EnvelopeFault(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
