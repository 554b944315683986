package cn.yunguanjia.credit.view;

import cn.yunguanjia.platform.security.Caller;
import org.bson.Document;

/**
 * Who may see what is not public about a firm's code: its holder, and who watches over its area.
 */
public final class Readers {
  private Readers() {}

  public static void require(Document firm, Caller caller) {
    if (!caller.holds(firm.getString("_id"))) {
      caller.require("officer", "commander", "auditor", "admin");
      caller.requireArea(firm.getString("area"));
    }
  }
}
