package cn.yunguanjia.monitoring.air.manual;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dated rules of manual samples; the day of the data decides which hold. */
@Component
class ManualRuleBook {
  private final List<ManualRules> versions;

  ManualRuleBook(
      @Value("${yunguanjia.monitoring.air-sample-rules:classpath:rules/air-samples.json}")
          Resource file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      versions =
          JsonMapper.shared()
              .readerForListOf(ManualRules.class)
              .<List<ManualRules>>readValue(in)
              .stream()
              .sorted(Comparator.comparing(ManualRules::effectiveFrom))
              .toList();
    }
    if (versions.isEmpty()) {
      throw new IllegalStateException(file + " holds no rules");
    }
  }

  ManualRules on(LocalDate day) {
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(versions.getFirst());
  }
}
