package cn.yunguanjia.monitoring.water.rules;

import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dated rules of surface water; the day of the data decides which hold. */
@Component
public class WaterRuleBook {
  private final List<WaterRules> versions;

  public WaterRuleBook(@Value("${yunguanjia.monitoring.water.rules}") Resource file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      versions =
          JsonMapper.shared()
              .readerForListOf(WaterRules.class)
              .<List<WaterRules>>readValue(in)
              .stream()
              .sorted(Comparator.comparing(WaterRules::effectiveFrom))
              .toList();
    }
    if (versions.isEmpty()) {
      throw new IllegalStateException(file + " holds no rules");
    }
  }

  /** The rules of that day; before the first version, the first. */
  public WaterRules on(LocalDate day) {
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(versions.getFirst());
  }

  public WaterRules at(Instant time) {
    return on(CityTime.day(time));
  }
}
