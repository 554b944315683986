package cn.yunguanjia.monitoring.units;

import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.ReadingUnitRegistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides in which unit a device is read, by factor and from when. */
final class DeviceUnits implements Decider<List<ReadingUnitRegistered>, DeviceUnits.Register> {

  /**
   * @param source what the device speaks for
   * @param unit as the officer typed it
   */
  record Register(String mn, String source, String factor, String unit, Instant from, Instant at) {}

  @Override
  public List<ReadingUnitRegistered> initial() {
    return List.of();
  }

  @Override
  public Decision decide(List<ReadingUnitRegistered> known, Register command) {
    Optional<Refusal> wrong = wrong(command);
    if (wrong.isPresent()) {
      return Decision.refused(wrong.get());
    }
    String factor = Factor.of(command.factor()).map(Factor::code).orElse(command.factor());
    String unit = Unit.parse(command.unit()).orElseThrow().symbol();
    boolean said =
        known.stream()
            .filter(each -> each.factor().equals(factor) && each.from().equals(command.from()))
            .reduce((a, b) -> b)
            .filter(each -> each.unit().equals(unit))
            .isPresent();
    return said
        ? Decision.unchanged()
        : Decision.accepted(
            new ReadingUnitRegistered(
                command.mn(), command.source(), factor, unit, command.from(), command.at()));
  }

  @Override
  public List<ReadingUnitRegistered> evolve(List<ReadingUnitRegistered> known, DomainEvent event) {
    List<ReadingUnitRegistered> all = new ArrayList<>(known);
    if (event instanceof ReadingUnitRegistered registered) {
      all.add(registered);
    }
    return all;
  }

  private static Optional<Refusal> wrong(Register command) {
    if (command.factor() == null || Factor.of(command.factor()).isEmpty()) {
      return refusal(
          "factor-unknown",
          "factor",
          "因子编码 " + command.factor() + " 不在 HJ 212-2017 附录 B 中，请填写如 w01018 的编码",
          "Appendix B of HJ 212-2017 has no factor "
              + command.factor()
              + "; give a code such as w01018");
    }
    if (command.from() == null) {
      return refusal(
          "from-missing",
          "from",
          "请填写该单位从何时的测量起适用（from）",
          "Say from which time of measurement the unit holds (from)");
    }
    Factor factor = Factor.of(command.factor()).orElseThrow();
    Optional<Unit> kept = KeptUnit.of(command.source(), factor.code());
    if (kept.isEmpty()) {
      return refusal(
          "factor-without-unit",
          "factor",
          Pollutant.nameOf(factor.code()).zh() + " 没有单位，不需要登记",
          Pollutant.nameOf(factor.code()).en() + " has no unit, so there is nothing to register");
    }
    Optional<Unit> unit = Unit.parse(command.unit());
    String possible = possible(command.source(), factor.code(), kept.get());
    if (unit.isEmpty()) {
      return refusal(
          "unit-unknown",
          "unit",
          "不认识单位“" + command.unit() + "”，该因子可用：" + possible,
          "No unit is written “" + command.unit() + "”; for this factor: " + possible);
    }
    return KeptUnit.conversion(command.source(), factor.code(), unit.get()).isPresent()
        ? Optional.empty()
        : refusal(
            "unit-of-another-kind",
            "unit",
            unit.get().symbol() + " 不能换算为 " + kept.get().symbol() + "，该因子可用：" + possible,
            unit.get().symbol()
                + " cannot become "
                + kept.get().symbol()
                + "; for this factor: "
                + possible);
  }

  private static Optional<Refusal> refusal(String code, String field, String zh, String en) {
    return Optional.of(Refusal.invalid(code, field, zh, en));
  }

  private static String possible(String source, String factor, Unit kept) {
    List<Unit> units = new ArrayList<>(Unit.of(kept.dimension()));
    Unit.of(Unit.Dimension.VOLUME_FRACTION).stream()
        .filter(u -> KeptUnit.conversion(source, factor, u).isPresent() && !units.contains(u))
        .forEach(units::add);
    return units.stream().map(Unit::symbol).collect(Collectors.joining(", "));
  }
}
