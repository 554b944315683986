package cn.yunguanjia.monitoring.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions of a set of rules; before the first one, the first holds.
 *
 * @param all the oldest first
 * @param from day on which a version begins to hold
 */
public record Versions<R>(List<R> all, Function<R, LocalDate> from) {

  /**
   * @throws IllegalStateException where the file holds none
   */
  public static <R> Versions<R> read(Resource file, Class<R> kind, Function<R, LocalDate> from)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      List<R> all =
          JsonMapper.shared().readerForListOf(kind).<List<R>>readValue(in).stream()
              .sorted(Comparator.comparing(from))
              .toList();
      if (all.isEmpty()) {
        throw new IllegalStateException(file + " holds no rules");
      }
      return new Versions<>(all, from);
    }
  }

  public R on(LocalDate day) {
    return all.stream()
        .filter(v -> !from.apply(v).isAfter(day))
        .reduce((a, b) -> b)
        .orElse(all.getFirst());
  }
}
