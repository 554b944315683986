package cn.yunguanjia.credit.rating;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;

/** Looks up one published fact of another context in the log, such as who an issue is laid to. */
public final class PublishedPast {
  private PublishedPast() {}

  /** The first event of this kind of the subject, or null. */
  public static <E extends DomainEvent> E first(
      Decisions decisions, String type, String key, Class<E> kind) {
    String id = key.startsWith(type + "-") ? key : type + "-" + key;
    return decisions.state(new Subject(type, id), new FirstOf<>(kind));
  }

  private record FirstOf<E extends DomainEvent>(Class<E> kind) implements Decider<E, Void> {
    @Override
    public E initial() {
      return null;
    }

    @Override
    public Decision decide(E found, Void never) {
      return Decision.unchanged();
    }

    @Override
    public E evolve(E found, DomainEvent event) {
      return found == null && kind.isInstance(event) ? kind.cast(event) : found;
    }
  }
}
