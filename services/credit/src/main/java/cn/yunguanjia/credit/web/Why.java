package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.domain.RegisterDecider;
import cn.yunguanjia.platform.problem.RefusedException;

/** The reason somebody gives for a deed that goes into the log. */
record Why(String reason) {

  /** Asked before a deed that cannot be taken back. */
  String fit() {
    RegisterDecider.unfit(reason)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    return reason.strip();
  }
}
