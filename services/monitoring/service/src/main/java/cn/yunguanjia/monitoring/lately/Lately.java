package cn.yunguanjia.monitoring.lately;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided a moment ago and may not have reached its view yet. Forgets the oldest, because
 * by then the view knows; safe for the reader that serves and the one that rebuilds.
 */
public final class Lately<V> {
  private static final int REMEMBERED = 10_000;

  private final Map<String, V> entries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Remembers and says what was known before. */
  public synchronized Optional<V> put(String key, V value) {
    return Optional.ofNullable(entries.put(key, value));
  }

  public synchronized Optional<V> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public synchronized void forget(String key) {
    entries.remove(key);
  }
}
