package cn.yunguanjia.permit.view;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What officers and permit holders look up in the register. */
@RestController
@Tag(name = "permits")
class LookUp {
  private static final String[] WATCHERS = {"officer", "admin", "commander", "auditor", "grid"};
  private static final int LONGEST_PAGE = 200;

  private final Register register;
  private final Clock clock;

  LookUp(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @GetMapping("/api/permits/enterprises")
  @Operation(summary = "查询企业 Enterprises of an area by name or code")
  Shown.Page search(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    caller.require(WATCHERS);
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new RefusedException(
          Refusal.invalid(
              "limit-out-of-range", "limit", "每页条数应为 1 至 200", "limit lies between 1 and 200"));
    }
    if (area != null) {
      caller.requireArea(area);
    }
    List<String> areas =
        area != null ? List.of(area) : caller.is("admin") ? List.of("330400") : caller.areas();
    if (areas.isEmpty()) {
      return new Shown.Page(List.of(), null);
    }
    return register.search(areas.stream().map(LookUp::prefix).toList(), q, cursor, limit);
  }

  @GetMapping("/api/permits/enterprises/{uscc}")
  @Operation(summary = "企业与许可证 An enterprise and the limits in force on a day")
  Shown.File file(
      @PathVariable String uscc, @RequestParam(required = false) String asOf, Caller caller) {
    LocalDate day = day(asOf);
    Shown.Enterprise enterprise =
        register.enterprise(uscc).orElseThrow(() -> new RefusedException(unknown(uscc)));
    if (!caller.holds(uscc)) {
      caller.require(WATCHERS);
      caller.requireArea(enterprise.area());
    }
    return register.file(enterprise, day);
  }

  @GetMapping("/api/permits/mine")
  @Operation(summary = "我的许可证 The caller's own enterprise and permits")
  Shown.File mine(@RequestParam(required = false) String asOf, Caller caller) {
    caller.require("enterprise");
    String uscc = caller.enterprise();
    if (uscc == null) {
      throw new RefusedException(
          Refusal.forbidden(
              "no-enterprise",
              "您的账号没有绑定企业，请联系管理员",
              "Your account is bound to no enterprise; ask an administrator"));
    }
    return file(uscc, asOf, caller);
  }

  private LocalDate day(String asOf) {
    if (asOf == null) {
      return CityTime.day(clock.instant());
    }
    return AsOf.day(asOf);
  }

  /** 330400 covers all that begins with 3304. */
  private static String prefix(String area) {
    return area.endsWith("00") ? area.substring(0, 4) : area;
  }

  private static Refusal unknown(String uscc) {
    return Refusal.notFound(
        "no-such-enterprise",
        "没有登记统一社会信用代码为 " + uscc + " 的企业",
        "No enterprise is registered under " + uscc);
  }
}
