package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.language.permit.Site;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How the register decides about an enterprise. */
public final class Enterprises implements Decider<Enterprise, Enterprises.Register> {

  /** Enter this enterprise. */
  public record Register(EnterpriseForm form, Instant at) {}

  public static List<Warning> warnings(EnterpriseForm form) {
    return EnterpriseChecks.warnings(form);
  }

  @Override
  public Enterprise initial() {
    return new Enterprise.Unknown();
  }

  @Override
  public Decision decide(Enterprise state, Register command) {
    return switch (state) {
      case Enterprise.Registered known ->
          Decision.refused(
              Refusal.conflict(
                  "enterprise-registered",
                  "企业 " + known.uscc() + " 已登记，变更请另行办理",
                  "Enterprise " + known.uscc() + " is registered already"));
      case Enterprise.Unknown nothing ->
          EnterpriseChecks.firstFault(command.form())
              .map(Decision::refused)
              .orElseGet(() -> Decision.accepted(registered(command)));
    };
  }

  @Override
  public Enterprise evolve(Enterprise state, DomainEvent event) {
    return event instanceof EnterpriseRegistered e
        ? new Enterprise.Registered(
            e.uscc(),
            e.area(),
            e.outlets().stream().collect(Collectors.toMap(Outlet::code, Outlet::kind)))
        : state;
  }

  private static EnterpriseRegistered registered(Register command) {
    EnterpriseForm form = command.form();
    return new EnterpriseRegistered(
        form.uscc(),
        form.name(),
        Sector.valueOf(form.sector()),
        form.area(),
        form.park(),
        new Site(form.site().name(), form.site().address(), form.site().lon(), form.site().lat()),
        form.outlets().stream()
            .map(
                o ->
                    new Outlet(
                        o.code(),
                        Medium.valueOf(o.kind()),
                        o.name(),
                        o.lon(),
                        o.lat(),
                        o.receiving()))
            .toList(),
        command.at());
  }
}
