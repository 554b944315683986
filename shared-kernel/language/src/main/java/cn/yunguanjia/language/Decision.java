package cn.yunguanjia.language;

import java.util.List;

/** Either the events that a command leads to, or the reason why it leads to none. */
public sealed interface Decision {

  record Accepted(List<DomainEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Refused(Refusal refusal) implements Decision {}

  static Decision accepted(DomainEvent... events) {
    return new Accepted(List.of(events));
  }

  /** The command was done before; doing it again changes nothing. */
  static Decision unchanged() {
    return new Accepted(List.of());
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }
}
