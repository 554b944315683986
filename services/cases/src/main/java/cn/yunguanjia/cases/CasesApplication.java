package cn.yunguanjia.cases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Cases: issues found, assigned, answered, verified, written off. */
@SpringBootApplication
@EnableScheduling
public class CasesApplication {

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "cases");
    SpringApplication.run(CasesApplication.class, arguments);
  }
}
