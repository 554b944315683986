package cn.yunguanjia.language;

import java.util.List;

/**
 * How one kind of thing decides: pure functions over its own past.
 *
 * @param <S> its state, a sealed family of records where the states differ in kind
 * @param <C> the commands it understands
 */
public interface Decider<S, C> {

  /** The state before anything happened. */
  S initial();

  /** What follows from a command; a command already done is accepted with no event. */
  Decision decide(S state, C command);

  S evolve(S state, DomainEvent event);

  default S replay(List<? extends DomainEvent> past) {
    S state = initial();
    for (DomainEvent event : past) {
      state = evolve(state, event);
    }
    return state;
  }
}
