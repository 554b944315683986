package cn.yunguanjia.platform.processing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** A processor with the letters it could not handle. */
record RunningProcessor(
    String name,
    PooledStreamingEventProcessor processor,
    DeadLetteringEventHandlerInvoker invoker,
    SequencedDeadLetterQueue<EventMessage<?>> letters) {

  boolean caughtUp() {
    var status = processor.processingStatus();
    return !status.isEmpty()
        && status.values().stream().allMatch(s -> s.isCaughtUp() && !s.isErrorState());
  }

  /** Position in the log, -1 before the first event. */
  long position() {
    return processor.processingStatus().values().stream()
        .mapToLong(s -> s.getCurrentPosition().orElse(-1))
        .min()
        .orElse(-1);
  }

  String error() {
    return processor.processingStatus().values().stream()
        .filter(EventTrackerStatus::isErrorState)
        .map(s -> String.valueOf(s.getError()))
        .findFirst()
        .orElse(null);
  }
}
