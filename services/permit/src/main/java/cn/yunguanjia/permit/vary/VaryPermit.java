package cn.yunguanjia.permit.vary;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.permit.domain.Enterprise;
import cn.yunguanjia.permit.domain.OutletLimits;
import cn.yunguanjia.permit.domain.Permit;
import cn.yunguanjia.permit.domain.Permits;
import cn.yunguanjia.permit.domain.Warning;
import cn.yunguanjia.permit.grant.Holders;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "permits")
class VaryPermit {
  private final Decisions decisions;
  private final Holders holders;
  private final Clock clock;

  VaryPermit(Decisions decisions, Holders holders, Clock clock) {
    this.decisions = decisions;
    this.holders = holders;
    this.clock = clock;
  }

  /** {@code from}: first day on which the new limits hold; the old ones hold until then. */
  record Body(LocalDate from, List<OutletLimits> outlets, String reason, OffsetDateTime at) {}

  record Varied(String permitNo, LocalDate from, List<Warning> warnings) {}

  @PostMapping("/api/permits/permits/{permitNo}/variations")
  @Operation(summary = "变更许可限值 Change the limits of a permit from a day on")
  Varied vary(@PathVariable String permitNo, @RequestBody Body body, Caller caller) {
    caller.require("officer", "admin");
    Subject subject = Subject.of("permit", permitNo);
    Enterprise.Registered holder = holderOf(subject, permitNo);
    caller.requireArea(holder.area());
    Instant asked = body.at() == null ? null : body.at().toInstant();
    List<OutletLimits> outlets = body.outlets() == null ? List.of() : body.outlets();
    decisions.execute(
        subject,
        new Permits(),
        new Permits.Vary(
            body.from(), outlets, body.reason(), holder, caller.effective(asked, clock)),
        caller.origin());
    return new Varied(permitNo, body.from(), Permits.warnings(outlets));
  }

  private Enterprise.Registered holderOf(Subject subject, String permitNo) {
    return switch (decisions.state(subject, new Permits())) {
      case Permit.Granted permit -> holders.find(permit.uscc());
      case Permit.Unknown unknown ->
          throw new RefusedException(
              Refusal.notFound(
                  "no-such-permit",
                  "没有编号为 " + permitNo + " 的许可证",
                  "There is no permit " + permitNo));
    };
  }
}
