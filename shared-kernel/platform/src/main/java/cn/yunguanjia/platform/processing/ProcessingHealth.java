package cn.yunguanjia.platform.processing;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready once every view has caught up for the first time, and while none is stopped by an error.
 */
final class ProcessingHealth implements HealthIndicator {
  private final Processing processing;
  private final AtomicBoolean once = new AtomicBoolean();

  ProcessingHealth(Processing processing) {
    this.processing = processing;
  }

  @Override
  public Health health() {
    List<ProcessorState> states =
        processing.states().stream().filter(s -> !s.rebuilding()).toList();
    boolean failing = states.stream().anyMatch(s -> s.error() != null);
    if (!once.get() && states.stream().allMatch(ProcessorState::caughtUp)) {
      once.set(true);
    }
    Health.Builder health = failing || !once.get() ? Health.down() : Health.up();
    states.forEach(
        s ->
            health.withDetail(
                s.name(),
                s.error() != null
                    ? s.error()
                    : (s.caughtUp() ? "at " : "catching up, at ") + s.position()));
    return health.build();
  }
}
