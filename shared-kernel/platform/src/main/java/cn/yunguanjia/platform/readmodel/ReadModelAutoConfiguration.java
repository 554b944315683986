package cn.yunguanjia.platform.readmodel;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** One MongoDB database per context, named as the context is. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
public class ReadModelAutoConfiguration {
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(30);

  /** A stopped server shall be an answer within seconds, not a hanging page. */
  @Bean
  MongoClientSettingsBuilderCustomizer shortWaits() {
    return (MongoClientSettings.Builder settings) ->
        settings
            .applyToClusterSettings(c -> c.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyToSocketSettings(s -> s.connectTimeout(2, TimeUnit.SECONDS));
  }

  @Bean
  @ConditionalOnBean(MongoClient.class)
  @ConditionalOnMissingBean
  MongoDatabase contextDatabase(
      MongoClient client, @Value("${spring.application.name}") String context) {
    return client.getDatabase(context);
  }

  @Bean
  @ConditionalOnBean(MongoDatabase.class)
  @ConditionalOnMissingBean
  ReadModels readModels(MongoDatabase database) {
    awaitFirstAnswer(database);
    return new ReadModels(database);
  }

  /** A busy machine that starts everything at once answers late, and late is no reason not to. */
  private static void awaitFirstAnswer(MongoDatabase database) {
    long begun = System.nanoTime();
    while (true) {
      try {
        database.runCommand(new Document("ping", 1));
        return;
      } catch (MongoTimeoutException | MongoSocketException late) {
        if (System.nanoTime() - begun > FIRST_ANSWER.toNanos()) {
          throw late;
        }
      }
    }
  }

  /**
   * Boot's own check asks {@code hello} without a session, which not every server of this protocol
   * answers.
   */
  @Bean
  @ConditionalOnBean(MongoDatabase.class)
  HealthIndicator viewsHealthIndicator(MongoDatabase database) {
    return () -> {
      try {
        database.runCommand(new Document("ping", 1));
        return Health.up().build();
      } catch (MongoException silent) {
        return Health.down().withDetail("error", silent.getMessage()).build();
      }
    };
  }
}
