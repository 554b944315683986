package cn.yunguanjia.bench;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param runs our figure of every counted turn
 * @param baselineRuns empty where there is no baseline
 */
public record Outcome(
    Benchmark.Title title,
    List<Double> runs,
    List<Double> baselineRuns,
    Map<String, Object> extra) {

  double figure() {
    return Statistics.median(runs);
  }

  boolean compared() {
    return !baselineRuns.isEmpty();
  }

  double baseline() {
    return Statistics.median(baselineRuns);
  }

  double ratio() {
    return figure() / baseline();
  }
}
