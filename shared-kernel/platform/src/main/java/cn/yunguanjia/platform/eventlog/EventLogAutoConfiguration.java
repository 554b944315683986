package cn.yunguanjia.platform.eventlog;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The event log on PostgreSQL through Axon's JDBC engine. Axon is wired here by hand, because its
 * own Boot 3 auto-configuration ends without store and transactions on Boot 4.
 */
@AutoConfiguration(
    after = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      FlywayAutoConfiguration.class
    })
@ConditionalOnBean(DataSource.class)
public class EventLogAutoConfiguration {
  /** How soon a context sees what another process or context appended. */
  private static final int FETCH_DELAY_MS = 100;

  @Bean
  @ConditionalOnMissingBean
  EventNames eventNames() {
    return EventNames.ofLanguage();
  }

  @Bean
  Serializer eventSerializer(EventNames names, RevisionResolver revisions) {
    return new EventSerializer(
        Jackson3Serializer.builder()
            .revisionResolver(revisions)
            .lenientDeserialization()
            .jsonMapperBuilderCustomizer(
                json ->
                    json.withConfigOverride(
                            BigDecimal.class,
                            o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)),
        names);
  }

  @Bean
  RevisionResolver publishedVersions() {
    return type -> EventNames.of(type).map(p -> Integer.toString(p.version())).orElse(null);
  }

  /** For tokens and metadata: Jackson 3 reads Axon's own types back only when they are allowed. */
  @Bean
  Serializer tokenSerializer() {
    return Jackson3Serializer.builder()
        .jsonMapperBuilderCustomizer(
            json ->
                json.polymorphicTypeValidator(
                    BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("cn.yunguanjia.")
                        .allowIfSubType("java.")
                        .build()))
        .build();
  }

  @Bean
  TransactionManager axonTransactions(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider axonConnections(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  /** Flyway first: the engine reads the tables it makes. */
  @Bean
  @DependsOn("flywayInitializer")
  EventStorageEngine eventStorageEngine(
      Serializer eventSerializer,
      ConnectionProvider connections,
      TransactionManager transactions,
      ObjectProvider<EventUpcaster> upcasters) {
    return JdbcEventStorageEngine.builder()
        .eventSerializer(eventSerializer)
        .snapshotSerializer(eventSerializer)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .schema(EventLogSchema.events())
        .persistenceExceptionResolver(new UniqueViolation())
        .upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()))
        .batchSize(500)
        .build();
  }

  @Bean(destroyMethod = "shutDown")
  EmbeddedEventStore eventStore(EventStorageEngine engine) {
    return EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(FETCH_DELAY_MS).build();
  }

  @Bean
  Decisions decisions(EmbeddedEventStore events, TransactionManager transactions, Clock clock) {
    return new Decisions(events, transactions, clock);
  }
}
