package cn.yunguanjia.cases.view;

import cn.yunguanjia.cases.domain.Facts;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;

/** Who may read an issue. */
final class Readers {
  static final String[] STAFF = {"officer", "admin", "commander", "auditor", "grid"};

  private Readers() {}

  /** Staff of another county learn whose it is; to everybody else it does not exist. */
  static void require(Facts facts, Caller caller) {
    if (caller.holds(facts.uscc())) {
      return;
    }
    if (!caller.isAny(STAFF)) {
      throw missing(facts.issueId());
    }
    caller.requireArea(facts.area());
  }

  static RefusedException missing(String issueId) {
    return new RefusedException(
        Refusal.notFound(
            "no-such-issue", "没有您可查看的问题 " + issueId, "No issue you may see: " + issueId));
  }
}
