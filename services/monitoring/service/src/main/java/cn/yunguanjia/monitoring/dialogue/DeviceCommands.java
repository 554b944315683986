package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.DeviceCommandConcluded;
import cn.yunguanjia.language.monitoring.DeviceCommandSent;

/** One command to one device: it is sent once, and concluded once. */
final class DeviceCommands implements Decider<DeviceCommands.State, DomainEvent> {

  sealed interface State {}

  record NotSent() implements State {}

  record UnderWay() implements State {}

  record Concluded() implements State {}

  @Override
  public State initial() {
    return new NotSent();
  }

  /** What the dialogue on the wire became is a fact; only its second telling changes nothing. */
  @Override
  public Decision decide(State state, DomainEvent fact) {
    return switch (fact) {
      case DeviceCommandSent sent when state instanceof NotSent -> Decision.accepted(sent);
      case DeviceCommandConcluded concluded when state instanceof UnderWay ->
          Decision.accepted(concluded);
      default -> Decision.unchanged();
    };
  }

  @Override
  public State evolve(State state, DomainEvent event) {
    return switch (event) {
      case DeviceCommandSent sent -> new UnderWay();
      case DeviceCommandConcluded concluded -> new Concluded();
      default -> state;
    };
  }
}
