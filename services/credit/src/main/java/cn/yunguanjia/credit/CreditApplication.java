package cn.yunguanjia.credit;

import cn.yunguanjia.credit.domain.RatingDecider;
import cn.yunguanjia.credit.domain.RuleBook;
import cn.yunguanjia.credit.rating.RuleFiles;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Credit: what an enterprise's conduct costs, and the environmental code that shows it. */
@SpringBootApplication
@EnableScheduling
public class CreditApplication {

  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "credit");
    SpringApplication.run(CreditApplication.class, arguments);
  }

  @Bean
  RuleBook ruleBook() {
    return RuleFiles.read();
  }

  @Bean
  RatingDecider ratingDecider(RuleBook book) {
    return new RatingDecider(book);
  }

  /** Code ids must not be guessable. */
  @Bean
  RandomGenerator randomGenerator() {
    return new SecureRandom();
  }
}
