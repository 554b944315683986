package cn.yunguanjia.monitoring.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a set of rules; before the first one, the first holds. */
record Versions<R extends Dated>(List<R> all) {

  static <R extends Dated> Versions<R> read(Resource file, Class<R> kind) throws IOException {
    try (InputStream in = file.getInputStream()) {
      List<R> all =
          JsonMapper.shared().readerForListOf(kind).<List<R>>readValue(in).stream()
              .sorted(Comparator.comparing(Dated::effectiveFrom))
              .toList();
      if (all.isEmpty()) {
        throw new IllegalStateException(file + " holds no rules");
      }
      return new Versions<>(all);
    }
  }

  R on(LocalDate day) {
    return all.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .reduce((a, b) -> b)
        .orElse(all.getFirst());
  }
}
