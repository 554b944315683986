package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AirFileImported;

/** Decides about one file, known by its hash: the second time it changes nothing. */
final class ImportedOnce implements Decider<ImportedOnce.File, AirFileImported> {

  sealed interface File {}

  record New() implements File {}

  record Imported(AirFileImported as) implements File {}

  @Override
  public File initial() {
    return new New();
  }

  /** The command is the fact itself, not yet accepted. */
  @Override
  public Decision decide(File file, AirFileImported asked) {
    return switch (file) {
      case New first -> Decision.accepted(asked);
      case Imported again -> Decision.unchanged();
    };
  }

  @Override
  public File evolve(File file, DomainEvent event) {
    return event instanceof AirFileImported imported ? new Imported(imported) : file;
  }
}
