package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.PostgresFrameLog;
import cn.yunguanjia.monitoring.framelog.Rejections;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The frame log and the server in front of it. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

  @Bean
  PostgresFrameLog frameLog(
      DataSource dataSource, @Value("${yunguanjia.hj212.queue}") int capacity) {
    return new PostgresFrameLog(dataSource, capacity);
  }

  /** After the frame log, which makes the tables of both. */
  @Bean
  Rejections rejections(JdbcTemplate sql, FrameLog made) {
    return new Rejections(sql);
  }

  @Bean
  Admission admission(
      JdbcTemplate sql, @Value("${yunguanjia.hj212.latest-ahead}") Duration latestAhead) {
    return new Admission(sql, latestAhead);
  }

  @Bean
  LoggerServer loggerServer(
      @Value("${yunguanjia.hj212.host}") String host,
      @Value("${yunguanjia.hj212.port}") int port,
      @Value("${yunguanjia.hj212.idle-timeout}") Duration idle,
      FrameLog frames,
      Rejections rejections,
      Admission admission,
      Clock clock) {
    return new LoggerServer(host, port, idle, frames, rejections, admission, clock);
  }

  @Bean
  HealthIndicator loggersHealthIndicator(LoggerServer server) {
    return () ->
        server.isRunning()
            ? Health.up()
                .withDetail("port", server.port())
                .withDetail("connections", server.connections())
                .build()
            : Health.down().build();
  }
}
