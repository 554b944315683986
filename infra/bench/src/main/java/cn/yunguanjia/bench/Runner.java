package cn.yunguanjia.bench;

import java.util.ArrayList;
import java.util.List;

/** Warms both sides up, then lets them take turns. */
final class Runner {

  private final Bench bench;

  Runner(Bench bench) {
    this.bench = bench;
  }

  Outcome run(Benchmark benchmark) throws Exception {
    boolean compared = benchmark.title().baseline() != null;
    List<Double> ours = new ArrayList<>();
    List<Double> baseline = new ArrayList<>();
    Effort effort = bench.effort();
    try (Trial trial = benchmark.open(bench)) {
      for (int turn = -effort.warmUps(); turn < effort.turns(); turn++) {
        double our = trial.ours();
        double their = compared ? trial.baseline() : 0;
        if (turn >= 0) {
          ours.add(our);
          if (compared) {
            baseline.add(their);
          }
        }
      }
      return new Outcome(benchmark.title(), ours, baseline, trial.extra());
    }
  }
}
