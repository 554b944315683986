package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who may see a suspicion: staff of its area. To the firm it is about it does not exist. */
@Component
class SeenSuspicions {
  private static final String[] STAFF = {"officer", "admin", "commander", "auditor"};
  private final SuspicionView view;

  SeenSuspicions(SuspicionView view) {
    this.view = view;
  }

  void requireReader(Caller caller) {
    caller.require(STAFF);
  }

  Document require(String id, Caller caller) {
    requireReader(caller);
    Document found = view.find(id);
    if (found == null) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-suspicion", "没有您可查看的疑点 " + id, "No suspicion you may see: " + id));
    }
    caller.requireArea(found.getString("area"));
    return found;
  }
}
