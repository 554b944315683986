package cn.yunguanjia.monitoring.water.rules;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.rules.Versions;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of surface water; the day of the data decides which hold. */
@Component
public class WaterRuleBook {
  private final Versions<WaterRules> versions;

  public WaterRuleBook(@Value("${yunguanjia.monitoring.water.rules}") Resource file)
      throws IOException {
    versions = Versions.read(file, WaterRules.class, WaterRules::effectiveFrom);
  }

  /** The rules of that day; before the first version, the first. */
  public WaterRules on(LocalDate day) {
    return versions.on(day);
  }

  public WaterRules at(Instant time) {
    return on(CityTime.day(time));
  }
}
