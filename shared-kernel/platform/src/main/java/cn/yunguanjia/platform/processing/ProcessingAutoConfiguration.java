package cn.yunguanjia.platform.processing;

import cn.yunguanjia.platform.eventlog.EventLogAutoConfiguration;
import cn.yunguanjia.platform.eventlog.EventLogSchema;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModelAutoConfiguration;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Finds a context's projections and automations and runs them. */
@AutoConfiguration(after = {EventLogAutoConfiguration.class, ReadModelAutoConfiguration.class})
@ConditionalOnBean({EmbeddedEventStore.class, ReadModels.class})
@Import(Operations.class)
public class ProcessingAutoConfiguration {

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService coordinatorThreads() {
    return Executors.newScheduledThreadPool(
        2, Thread.ofVirtual().name("coordinator-", 0).factory());
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService workerThreads(
      ObjectProvider<Projection> projections, ObjectProvider<Automation> automations) {
    int processors = (int) (projections.stream().count() + automations.stream().count());
    return Executors.newScheduledThreadPool(
        Math.max(2, processors + 1), Thread.ofVirtual().name("worker-", 0).factory());
  }

  @Bean
  Processing processing(
      EmbeddedEventStore events,
      TransactionManager transactions,
      ConnectionProvider connections,
      Serializer eventSerializer,
      Serializer tokenSerializer,
      ScheduledExecutorService coordinatorThreads,
      ScheduledExecutorService workerThreads,
      ObjectProvider<Projection> projections,
      ObjectProvider<Automation> automations,
      ObjectProvider<Follower> followers,
      ReadModels models,
      MongoDatabase database,
      @Value("${yunguanjia.node-id:}") String node,
      @Value("${yunguanjia.projections.batch-size}") int batchSize,
      @Value("${yunguanjia.unclean-start}") boolean unclean,
      @Value("${yunguanjia.projections.rewind-events}") long rewindEvents) {
    String nodeId = node.isBlank() ? ManagementFactory.getRuntimeMXBean().getName() : node;
    var viewTokens =
        MongoTokenStore.builder()
            .mongoTemplate(
                DefaultMongoTemplate.builder()
                    .mongoDatabase(database)
                    .trackingTokensCollectionName("tokens")
                    .build())
            .serializer(tokenSerializer)
            .transactionManager(NoTransactionManager.instance())
            .nodeId(nodeId)
            .claimTimeout(Duration.ofSeconds(5))
            .build();
    var automationTokens =
        JdbcTokenStore.builder()
            .connectionProvider(connections)
            .serializer(tokenSerializer)
            .schema(EventLogSchema.tokens())
            .nodeId(nodeId)
            .claimTimeout(Duration.ofSeconds(5))
            .contentType(byte[].class)
            .build();
    return new Processing(
        new Processors(
            events,
            transactions,
            connections,
            eventSerializer,
            tokenSerializer,
            coordinatorThreads,
            workerThreads),
        List.copyOf(projections.orderedStream().toList()),
        List.copyOf(automations.orderedStream().toList()),
        List.copyOf(followers.orderedStream().toList()),
        models,
        viewTokens,
        automationTokens,
        transactions,
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("rebuild").factory()),
        new Processing.Settings(batchSize, unclean, rewindEvents));
  }

  @Bean
  ProcessingHealth processingHealthIndicator(Processing processing) {
    return new ProcessingHealth(processing);
  }
}
