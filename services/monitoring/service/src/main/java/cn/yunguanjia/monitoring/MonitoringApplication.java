package cn.yunguanjia.monitoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Monitoring: devices, frames, readings, exceedances, alerts. */
@SpringBootApplication
@EnableScheduling
public class MonitoringApplication {

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "monitoring");
    SpringApplication.run(MonitoringApplication.class, arguments);
  }
}
