package cn.yunguanjia.platform.eventlog;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Between the stable names in the log and the records of today. */
public final class EventNames {
  private final Map<String, Class<?>> byName = new HashMap<>();

  private EventNames() {}

  /** All published events of the language. */
  public static EventNames ofLanguage() {
    return scanning(DomainEvent.class.getPackageName());
  }

  /** All published events below a package: for tests with events of their own. */
  public static EventNames scanning(String... packages) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Published.class));
    EventNames names = new EventNames();
    for (String each : packages) {
      scanner
          .findCandidateComponents(each)
          .forEach(found -> names.add(ClassUtils.resolveClassName(found.getBeanClassName(), null)));
    }
    return names;
  }

  private void add(Class<?> type) {
    Class<?> other = byName.put(type.getAnnotation(Published.class).name(), type);
    if (other != null && other != type) {
      throw new IllegalStateException("Two events share one name: " + other + " and " + type);
    }
  }

  /** The record that an entry of the log is read into today. */
  public Optional<Class<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Set<String> all() {
    return Set.copyOf(byName.keySet());
  }

  public static Optional<Published> of(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(Published.class));
  }
}
