package cn.yunguanjia.platform.problem;

import cn.yunguanjia.language.Refusal;

/** Carries a refusal up to the edge, where it becomes a problem document. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.code() + ": " + refusal.message().en(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
