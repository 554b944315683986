package cn.yunguanjia.index;

import cn.yunguanjia.index.domain.IndexRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Index: indicators and the one composite figure of an area. */
@SpringBootApplication
@EnableScheduling
public class IndexApplication {

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "index");
    SpringApplication.run(IndexApplication.class, arguments);
  }

  @Bean
  public static IndexRules indexRules() {
    try (InputStream file = IndexApplication.class.getResourceAsStream("/rules/index-2026.json")) {
      return JsonMapper.builder().build().readValue(file, IndexRules.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
