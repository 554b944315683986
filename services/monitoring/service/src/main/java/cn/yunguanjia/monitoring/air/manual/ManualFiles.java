package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AirSamplesImported;

/** Decides about one file of samples: taken in once, however often it is sent. */
final class ManualFiles implements Decider<ManualFiles.File, AirSamplesImported> {
  sealed interface File {}

  record New() implements File {}

  record TakenIn() implements File {}

  @Override
  public File initial() {
    return new New();
  }

  @Override
  public Decision decide(File file, AirSamplesImported asked) {
    return switch (file) {
      case New unknown -> Decision.accepted(asked);
      case TakenIn known -> Decision.unchanged();
    };
  }

  @Override
  public File evolve(File file, DomainEvent event) {
    return event instanceof AirSamplesImported ? new TakenIn() : file;
  }
}
