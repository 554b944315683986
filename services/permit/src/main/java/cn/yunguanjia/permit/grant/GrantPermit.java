package cn.yunguanjia.permit.grant;

import cn.yunguanjia.permit.domain.Enterprise;
import cn.yunguanjia.permit.domain.OutletLimits;
import cn.yunguanjia.permit.domain.PermitForm;
import cn.yunguanjia.permit.domain.Permits;
import cn.yunguanjia.permit.domain.Warning;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "permits")
class GrantPermit {
  private final Decisions decisions;
  private final Holders holders;
  private final Clock clock;

  GrantPermit(Decisions decisions, Holders holders, Clock clock) {
    this.decisions = decisions;
    this.holders = holders;
    this.clock = clock;
  }

  record Body(
      String permitNo,
      String category,
      LocalDate validFrom,
      LocalDate validTo,
      List<OutletLimits> outlets,
      OffsetDateTime at) {}

  record Granted(String permitNo, List<Warning> warnings) {}

  @PostMapping("/api/permits/enterprises/{uscc}/permits")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "核发许可证 Grant a discharge permit with limits per outlet")
  Granted grant(@PathVariable String uscc, @RequestBody Body body, Caller caller) {
    caller.require("officer", "admin");
    Enterprise.Registered holder = holders.find(uscc);
    caller.requireArea(holder.area());
    Instant asked = body.at() == null ? null : body.at().toInstant();
    PermitForm form =
        new PermitForm(
            body.permitNo(), body.category(), body.validFrom(), body.validTo(), body.outlets());
    decisions.execute(
        Subject.of("permit", body.permitNo()),
        new Permits(),
        new Permits.Grant(form, holder, caller.effective(asked, clock)),
        caller.origin());
    return new Granted(form.permitNo(), Permits.warnings(form));
  }
}
