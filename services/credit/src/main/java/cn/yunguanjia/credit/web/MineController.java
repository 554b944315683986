package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A permit holder's own code. */
@RestController
class MineController {
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;

  MineController(Codes codes, CodeView view, Clock clock) {
    this.codes = codes;
    this.view = view;
    this.clock = clock;
  }

  /** The caller's own code with points and history. */
  @GetMapping("/api/credit/mine")
  @Operation(summary = "我的环保码 The own code with points and history")
  Map<String, Object> mine(Caller caller) {
    caller.require("enterprise");
    if (caller.enterprise() == null) {
      throw new RefusedException(
          Refusal.forbidden(
              "no-enterprise", "您的账号没有关联企业", "Your account is not linked to an enterprise"));
    }
    var firms = codes.firms(Filters.eq("_id", caller.enterprise()));
    var found = view.require(firms.isEmpty() ? null : firms.getFirst(), clock.instant());
    Map<String, Object> mine = view.json(found);
    mine.put("points", mine.get("reasons"));
    mine.put("history", view.history(found));
    return mine;
  }
}
