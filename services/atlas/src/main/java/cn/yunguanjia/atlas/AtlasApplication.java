package cn.yunguanjia.atlas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Atlas: one map of what all contexts say, and what just happened. */
@SpringBootApplication
@EnableScheduling
public class AtlasApplication {

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "atlas");
    SpringApplication.run(AtlasApplication.class, arguments);
  }
}
