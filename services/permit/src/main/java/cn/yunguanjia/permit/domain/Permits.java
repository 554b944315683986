package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.PermitVaried;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a permit is granted and varied. */
public final class Permits implements Decider<Permit, Permits.Command> {

  public sealed interface Command {}

  public record Grant(PermitForm form, Enterprise.Registered holder, Instant at)
      implements Command {}

  /**
   * Change the limits.
   *
   * @param from first day on which the new limits hold
   */
  public record Vary(
      LocalDate from,
      List<OutletLimits> outlets,
      String reason,
      Enterprise.Registered holder,
      Instant at)
      implements Command {}

  public static List<Warning> warnings(PermitForm form) {
    return PermitChecks.warnings(form);
  }

  public static List<Warning> warnings(List<OutletLimits> outlets) {
    return LimitChecks.warnings(outlets);
  }

  @Override
  public Permit initial() {
    return new Permit.Unknown();
  }

  @Override
  public Decision decide(Permit state, Command command) {
    return switch (command) {
      case Grant grant -> grant(state, grant);
      case Vary vary -> vary(state, vary);
    };
  }

  private static Decision grant(Permit state, Grant grant) {
    if (state instanceof Permit.Granted known) {
      return Decision.refused(
          Refusal.conflict(
              "permit-issued",
              "许可证 " + known.permitNo() + " 已核发，限值变更请办理变更",
              "Permit " + known.permitNo() + " is issued already; vary it to change its limits"));
    }
    PermitForm form = grant.form();
    return PermitChecks.firstFault(form, grant.holder())
        .map(Decision::refused)
        .orElseGet(
            () ->
                Decision.accepted(
                    new PermitIssued(
                        form.permitNo(),
                        grant.holder().uscc(),
                        grant.holder().area(),
                        form.category(),
                        form.validFrom(),
                        form.validTo(),
                        LimitChecks.limits(form.outlets()),
                        grant.at())));
  }

  private static Decision vary(Permit state, Vary vary) {
    return switch (state) {
      case Permit.Unknown unknown ->
          Decision.refused(
              Refusal.notFound("no-such-permit", "没有这份许可证，请核对编号", "There is no such permit"));
      case Permit.Granted permit -> vary(permit, vary);
    };
  }

  private static Decision vary(Permit.Granted permit, Vary vary) {
    Optional<Refusal> fault =
        when(vary).or(() -> within(permit, vary)).or(() -> reason(vary)).or(() -> limits(vary));
    if (fault.isPresent()) {
      return Decision.refused(fault.get());
    }
    List<Limit> limits = LimitChecks.limits(vary.outlets());
    if (limits.equals(permit.limits().get(vary.from()))) {
      return Decision.refused(
          Refusal.conflict(
              "variation-known", "同日起的相同限值已登记", "The same limits from the same day are known"));
    }
    return Decision.accepted(
        new PermitVaried(
            permit.permitNo(), permit.uscc(), vary.from(), limits, vary.reason(), vary.at()));
  }

  private static Optional<Refusal> when(Vary vary) {
    return vary.from() == null
        ? PermitChecks.fault(
            "from-missing", "from", "请填写变更生效日期", "Give the day from which the change holds")
        : Optional.empty();
  }

  private static Optional<Refusal> within(Permit.Granted permit, Vary vary) {
    return vary.from().isBefore(permit.validFrom()) || vary.from().isAfter(permit.validTo())
        ? PermitChecks.fault(
            "from-outside-validity",
            "from",
            "生效日期应在许可证有效期内：" + permit.validFrom() + " 至 " + permit.validTo(),
            "The day must lie within the permit's validity: "
                + permit.validFrom()
                + " to "
                + permit.validTo())
        : Optional.empty();
  }

  private static Optional<Refusal> reason(Vary vary) {
    return vary.reason() == null || vary.reason().isBlank()
        ? PermitChecks.fault("reason-missing", "reason", "请填写变更理由", "Give the reason of the change")
        : Optional.empty();
  }

  private static Optional<Refusal> limits(Vary vary) {
    return LimitChecks.firstFault(vary.outlets(), vary.holder().outlets());
  }

  @Override
  public Permit evolve(Permit state, DomainEvent event) {
    return switch (event) {
      case PermitIssued e ->
          new Permit.Granted(
              e.permitNo(),
              e.uscc(),
              e.area(),
              e.validFrom(),
              e.validTo(),
              Map.of(e.validFrom(), e.limits()));
      case PermitVaried e when state instanceof Permit.Granted p -> varied(p, e);
      default -> state;
    };
  }

  private static Permit varied(Permit.Granted p, PermitVaried event) {
    Map<LocalDate, List<Limit>> limits = new HashMap<>(p.limits());
    limits.put(event.from(), event.limits());
    return new Permit.Granted(
        p.permitNo(), p.uscc(), p.area(), p.validFrom(), p.validTo(), Map.copyOf(limits));
  }
}
