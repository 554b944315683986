package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import cn.yunguanjia.monitoring.domain.suspicion.SuspicionRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dated rules of suspicion; the day of the data decides which hold. */
@Component
class SuspicionRuleBook {
  private final List<SuspicionRules> versions;

  /** A part of a span over which one version holds. */
  record Part(Span span, SuspicionRules rules) {}

  SuspicionRuleBook(@Value("${yunguanjia.monitoring.suspicion-rules}") Resource file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      versions =
          JsonMapper.shared()
              .readerForListOf(SuspicionRules.class)
              .<List<SuspicionRules>>readValue(in)
              .stream()
              .sorted(Comparator.comparing(SuspicionRules::effectiveFrom))
              .toList();
    }
    if (versions.isEmpty()) {
      throw new IllegalStateException(file + " holds no rules");
    }
  }

  /** The rules of that time; before the first version, the first. */
  SuspicionRules at(Instant time) {
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(CityTime.day(time)))
        .reduce((a, b) -> b)
        .orElse(versions.getFirst());
  }

  /** The version with that name, or the one of that time where it is gone. */
  SuspicionRules named(String version, Instant time) {
    return versions.stream()
        .filter(v -> v.version().equals(version))
        .findFirst()
        .orElseGet(() -> at(time));
  }

  /** The span cut where a version begins. */
  List<Part> parts(Span span) {
    List<Part> parts = new ArrayList<>();
    Instant from = span.from();
    for (SuspicionRules version : versions) {
      Instant begins = CityTime.startOf(version.effectiveFrom());
      if (begins.isAfter(from) && begins.isBefore(span.to())) {
        parts.add(new Part(new Span(from, begins), at(from)));
        from = begins;
      }
    }
    parts.add(new Part(new Span(from, span.to()), at(from)));
    return parts;
  }
}
