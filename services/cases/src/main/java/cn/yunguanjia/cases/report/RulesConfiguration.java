package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandlingRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** The handling rules, from data that an operator can replace. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  @Bean
  HandlingRules handlingRules(
      JsonMapper json,
      @Value("${yunguanjia.cases.rules:classpath:rules/handling.json}") Resource rules)
      throws IOException {
    try (InputStream in = rules.getInputStream()) {
      return new HandlingRules(List.of(json.readValue(in, HandlingRules.Version[].class)));
    }
  }
}
