package cn.yunguanjia.permit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The context of permits: who discharges, where, and what they are allowed. */
@SpringBootApplication
public class PermitApplication {

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "permit");
    SpringApplication.run(PermitApplication.class, args);
  }
}
