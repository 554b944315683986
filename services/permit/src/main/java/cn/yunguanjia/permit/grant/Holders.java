package cn.yunguanjia.permit.grant;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.permit.domain.Enterprise;
import cn.yunguanjia.permit.domain.Enterprises;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import org.springframework.stereotype.Component;

/** Enterprises as the log knows them now, so that a permit never waits for a view. */
@Component
public class Holders {
  private final Decisions decisions;

  Holders(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * @throws RefusedException no-such-enterprise where it was never registered
   */
  public Enterprise.Registered find(String uscc) {
    return switch (decisions.state(Subject.of("enterprise", uscc), new Enterprises())) {
      case Enterprise.Registered known -> known;
      case Enterprise.Unknown unknown ->
          throw new RefusedException(
              Refusal.notFound(
                  "no-such-enterprise",
                  "没有登记统一社会信用代码为 " + uscc + " 的企业",
                  "No enterprise is registered under " + uscc));
    };
  }
}
