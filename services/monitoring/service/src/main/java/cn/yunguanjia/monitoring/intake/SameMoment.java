package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Oxygen that comes by itself, later than what it was measured with, changes what a mean is at
 * reference oxygen: these means are judged again.
 */
@Component
class SameMoment {
  private final LimitsInForce limits;
  private final Readings readings;

  SameMoment(LimitsInForce limits, Readings readings) {
    this.limits = limits;
    this.readings = readings;
  }

  /** The values, and the means in the buckets that depend on an oxygen among them. */
  List<Measured> with(List<Measured> values) {
    List<Measured> oxygen = values.stream().filter(SameMoment::isOxygenOfOutlet).toList();
    if (oxygen.isEmpty()) {
      return values;
    }
    Set<String> here = new HashSet<>();
    values.forEach(value -> here.add(place(value, value.factor())));
    Map<String, List<LimitsInForce.Dated>> versions =
        limits.ofFirmsOf(oxygen.stream().map(Measured::source).collect(Collectors.toSet()));
    List<Measured> all = new ArrayList<>(values);
    for (Measured o2 : oxygen) {
      AveragingPeriod period =
          o2.resolution() == Resolution.HOUR ? AveragingPeriod.HOUR : AveragingPeriod.DAY;
      versions.getOrDefault(o2.source(), List.of()).stream()
          .map(LimitsInForce.Dated::limit)
          .filter(limit -> limit.referenceOxygen() != null && limit.period() == period)
          .map(limit -> limit.factor())
          .distinct()
          .filter(factor -> here.add(place(o2, factor)))
          .forEach(
              factor ->
                  readings.at(o2.source(), factor, o2.resolution(), o2.time()).ifPresent(all::add));
    }
    return all;
  }

  private static boolean isOxygenOfOutlet(Measured value) {
    return value.factor().equals(OxygenCorrections.OXYGEN)
        && value.resolution().isJudged()
        && !value.source().startsWith(DeviceView.STATION);
  }

  private static String place(Measured value, String factor) {
    return String.join(
        "|", value.source(), factor, value.resolution().name(), value.time().toString());
  }
}
