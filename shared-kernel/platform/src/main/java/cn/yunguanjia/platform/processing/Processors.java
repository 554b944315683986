package cn.yunguanjia.platform.processing;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.serialization.Serializer;

/**
 * Builds Axon's streaming processors: one segment each, so that a view or automation sees the log
 * in its order; a failing event parks its own sequence with the reason, and all others go on.
 */
final class Processors {
  private static final int LONGEST_REASON = 1000;

  private final EmbeddedEventStore events;
  private final TransactionManager transactions;
  private final ConnectionProvider connections;
  private final Serializer eventSerializer;
  private final Serializer tokenSerializer;
  private final ScheduledExecutorService coordinators;
  private final ScheduledExecutorService workers;

  Processors(
      EmbeddedEventStore events,
      TransactionManager transactions,
      ConnectionProvider connections,
      Serializer eventSerializer,
      Serializer tokenSerializer,
      ScheduledExecutorService coordinators,
      ScheduledExecutorService workers) {
    this.events = events;
    this.transactions = transactions;
    this.connections = connections;
    this.eventSerializer = eventSerializer;
    this.tokenSerializer = tokenSerializer;
    this.coordinators = coordinators;
    this.workers = workers;
  }

  RunningProcessor build(String name, Object handler, TokenStore tokens, int batchSize) {
    var letters =
        JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(name)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(cn.yunguanjia.platform.eventlog.EventLogSchema.deadLetters())
            .eventSerializer(eventSerializer)
            .genericSerializer(tokenSerializer)
            .build();
    var invoker =
        DeadLetteringEventHandlerInvoker.builder()
            .eventHandlers(handler)
            .queue(letters)
            .enqueuePolicy(
                (letter, cause) -> Decisions.enqueue(Reasons.shortened(cause, LONGEST_REASON)))
            .transactionManager(transactions)
            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
            .allowReset(true)
            .enableSequenceIdentifierCache()
            .build();
    var processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(invoker)
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(events)
            .tokenStore(tokens)
            .transactionManager(transactions)
            .coordinatorExecutor(coordinators)
            .workerExecutor(workers)
            .initialSegmentCount(1)
            .batchSize(batchSize)
            .build();
    return new RunningProcessor(name, processor, invoker, letters);
  }
}
