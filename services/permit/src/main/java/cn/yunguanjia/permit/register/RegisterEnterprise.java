package cn.yunguanjia.permit.register;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.permit.domain.EnterpriseForm;
import cn.yunguanjia.permit.domain.Enterprises;
import cn.yunguanjia.permit.domain.Warning;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "permits", description = "企业、排放口与排污许可证 Enterprises, outlets, discharge permits")
class RegisterEnterprise {
  private final Decisions decisions;
  private final Clock clock;

  RegisterEnterprise(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /** {@code at}: effective time, for an administrator who imports history. */
  record Body(
      String uscc,
      Bilingual name,
      String sector,
      String area,
      EnterpriseForm.SiteForm site,
      String park,
      List<EnterpriseForm.OutletForm> outlets,
      OffsetDateTime at) {}

  record Registered(String uscc, List<Warning> warnings) {}

  @PostMapping("/api/permits/enterprises")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "登记企业 Register an enterprise with its site and outlets")
  Registered register(@RequestBody Body body, Caller caller) {
    caller.require("officer", "admin");
    if (Region.find(body.area()).isPresent()) {
      caller.requireArea(body.area());
    }
    Instant asked = body.at() == null ? null : body.at().toInstant();
    EnterpriseForm form =
        new EnterpriseForm(
            body.uscc(),
            body.name(),
            body.sector(),
            body.area(),
            body.site(),
            body.park(),
            body.outlets());
    decisions.execute(
        Subject.of("enterprise", body.uscc()),
        new Enterprises(),
        new Enterprises.Register(form, caller.effective(asked, clock)),
        caller.origin());
    return new Registered(form.uscc(), Enterprises.warnings(form));
  }
}
