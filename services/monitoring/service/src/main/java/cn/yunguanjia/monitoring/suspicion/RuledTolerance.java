package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.emissions.TotalTolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A page calls out of line what the detector does. */
@Component
class RuledTolerance implements TotalTolerance {
  private final SuspicionRuleBook rules;

  RuledTolerance(SuspicionRuleBook rules) {
    this.rules = rules;
  }

  @Override
  public BigDecimal on(LocalDate day) {
    return rules.at(CityTime.startOf(day)).toldTotal().tolerance();
  }
}
