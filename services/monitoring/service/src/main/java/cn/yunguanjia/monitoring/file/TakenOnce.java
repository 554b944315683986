package cn.yunguanjia.monitoring.file;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;

/**
 * Decides about one file, known by its hash: taken in once, however often it is sent. The command
 * is the fact itself, not yet accepted.
 *
 * @param fact which says that a file was taken in
 */
public record TakenOnce<E extends DomainEvent>(Class<E> fact)
    implements Decider<TakenOnce.File, E> {
  public sealed interface File {}

  record New() implements File {}

  public record TakenIn(DomainEvent as) implements File {}

  @Override
  public File initial() {
    return new New();
  }

  @Override
  public Decision decide(File file, E asked) {
    return switch (file) {
      case New first -> Decision.accepted(asked);
      case TakenIn(var before) -> Decision.unchanged();
    };
  }

  @Override
  public File evolve(File file, DomainEvent event) {
    return fact.isInstance(event) ? new TakenIn(event) : file;
  }
}
