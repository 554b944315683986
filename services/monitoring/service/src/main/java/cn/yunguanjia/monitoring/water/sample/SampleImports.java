package cn.yunguanjia.monitoring.water.sample;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.WaterSamplesImported;

/** Decides about one file of samples: taken in once, however often it is sent. */
final class SampleImports implements Decider<SampleImports.File, WaterSamplesImported> {
  sealed interface File {}

  record New() implements File {}

  record TakenIn() implements File {}

  @Override
  public File initial() {
    return new New();
  }

  @Override
  public Decision decide(File file, WaterSamplesImported asked) {
    return switch (file) {
      case New unknown -> Decision.accepted(asked);
      case TakenIn known -> Decision.unchanged();
    };
  }

  @Override
  public File evolve(File file, DomainEvent event) {
    return event instanceof WaterSamplesImported ? new TakenIn() : file;
  }
}
