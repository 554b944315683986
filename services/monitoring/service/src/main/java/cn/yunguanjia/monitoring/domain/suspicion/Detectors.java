package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that look at data. */
public final class Detectors {
  private static final List<Detector> ALL =
      List.of(
          new FlatLine(),
          new OffScale(),
          new LowNoise(),
          new DigitPattern(),
          new SuddenStep(),
          new CopiedPeriod(),
          new UnderLimit(),
          new Clocks(),
          new Marks(),
          new Diluted(),
          new UnexplainedEmission(),
          new ToldTotal());

  private Detectors() {}

  /** All, or those that an hour can bring a finding for. */
  public static Set<SuspicionKind> kinds(boolean all) {
    return ALL.stream()
        .filter(d -> all || d.everyHour())
        .map(Detector::kind)
        .collect(Collectors.toSet());
  }

  /** What detectors of these kinds find in the span. */
  public static List<Finding> look(
      OutletRecord record, Span span, SuspicionRules rules, Set<SuspicionKind> kinds) {
    return ALL.stream()
        .filter(d -> kinds.contains(d.kind()))
        .flatMap(d -> d.look(record, span, rules).stream())
        .toList();
  }
}
