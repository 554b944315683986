package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.PostgresFrameLog;
import cn.yunguanjia.monitoring.framelog.Rejections;
import cn.yunguanjia.monitoring.register.AccessList;
import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
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
  Lines deviceLines(
      @Value("${yunguanjia.hj212.remembered-frames}") int remembered,
      @Value("${yunguanjia.hj212.remembered-for}") Duration rememberedFor,
      Clock clock) {
    return new Lines(remembered, rememberedFor, clock);
  }

  @Bean
  DoorClock doorClock() {
    return new DoorClock();
  }

  @Bean
  Admission admission(
      AccessList register,
      LoggerRuleBook rules,
      Lines lines,
      DoorClock door,
      @Value("${yunguanjia.hj212.latest-ahead}") Duration latestAhead) {
    return new Admission(register, rules, lines, door, latestAhead);
  }

  /** What the log ends with, so that a restart forgets neither the time nor the last frames. */
  @Bean
  Recollection recollection(FrameLog frames, Lines lines, DoorClock door, Clock clock) {
    return new Recollection(frames, lines, door, clock);
  }

  @Bean
  LoggerServer loggerServer(
      @Value("${yunguanjia.hj212.host}") String host,
      @Value("${yunguanjia.hj212.port}") int port,
      @Value("${yunguanjia.hj212.idle-timeout}") Duration idle,
      @Value("${yunguanjia.hj212.connections}") int most,
      FrameLog frames,
      Rejections rejections,
      Admission admission,
      Lines lines,
      Clock clock,
      Recollection done) {
    done.recall();
    return new LoggerServer(
        host, port, idle, most, new Door(frames, rejections, admission, lines, clock));
  }

  @Bean
  HealthIndicator loggersHealthIndicator(LoggerServer server, DoorClock door, Clock clock) {
    return () ->
        server.isRunning()
            ? Health.up()
                .withDetail("port", server.port())
                .withDetail("connections", server.connections())
                .withDetail("refused", server.refused())
                .withDetail("clockSetBackSeconds", door.setBack(clock.instant()).toSeconds())
                .build()
            : Health.down().build();
  }
}
