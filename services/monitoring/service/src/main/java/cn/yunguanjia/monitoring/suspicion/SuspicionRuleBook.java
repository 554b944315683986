package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import cn.yunguanjia.monitoring.domain.suspicion.SuspicionRules;
import cn.yunguanjia.monitoring.rules.Versions;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The dated rules of suspicion; the day of the data decides which hold. */
@Component
class SuspicionRuleBook {
  private final Versions<SuspicionRules> versions;

  /** A part of a span over which one version holds. */
  record Part(Span span, SuspicionRules rules) {}

  SuspicionRuleBook(@Value("${yunguanjia.monitoring.suspicion-rules}") Resource file)
      throws IOException {
    versions = Versions.read(file, SuspicionRules.class, SuspicionRules::effectiveFrom);
  }

  /** The rules of that time; before the first version, the first. */
  SuspicionRules at(Instant time) {
    return versions.on(CityTime.day(time));
  }

  /** The version with that name, or the one of that time where it is gone. */
  SuspicionRules named(String version, Instant time) {
    return versions.all().stream()
        .filter(v -> v.version().equals(version))
        .findFirst()
        .orElseGet(() -> at(time));
  }

  /** The span cut where a version begins. */
  List<Part> parts(Span span) {
    List<Part> parts = new ArrayList<>();
    Instant from = span.from();
    for (SuspicionRules version : versions.all()) {
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
