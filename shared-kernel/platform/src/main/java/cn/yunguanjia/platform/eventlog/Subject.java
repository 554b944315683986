package cn.yunguanjia.platform.eventlog;

/**
 * The thing a decision is about, in the log.
 *
 * @param type such as issue
 * @param id unique over all contexts, so it begins with its type: issue-…
 */
public record Subject(String type, String id) {

  /** {@code issue} and {@code 42} become {@code issue-42}. */
  public static Subject of(String type, String key) {
    return new Subject(type, type + "-" + key);
  }
}
