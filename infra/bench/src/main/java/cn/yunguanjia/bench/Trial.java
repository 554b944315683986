package cn.yunguanjia.bench;

import java.util.Map;

/** A benchmark that is set up. Both sides take turns, so that a noisy machine is noisy to both. */
public interface Trial extends AutoCloseable {

  /** Our figure for one turn. */
  double ours() throws Exception;

  /** The baseline's figure for one turn; never asked where there is no baseline. */
  default double baseline() throws Exception {
    throw new UnsupportedOperationException("no baseline");
  }

  /** What else was found out, after all turns; numbers and short texts by name. */
  default Map<String, Object> extra() throws Exception {
    return Map.of();
  }

  @Override
  default void close() throws Exception {}
}
