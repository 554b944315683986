package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.domain.WorkingDays;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** The handling rules and the calendar, from data that an operator can replace. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  @Bean
  HandlingRules handlingRules(
      JsonMapper json,
      @Value("${yunguanjia.cases.rules}") Resource rules,
      @Value("${yunguanjia.cases.working-days}") Resource workingDays)
      throws IOException {
    return new HandlingRules(
        List.of(read(json, rules, HandlingRules.Version[].class)),
        read(json, workingDays, WorkingDays.class));
  }

  private static <T> T read(JsonMapper json, Resource file, Class<T> type) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return json.readValue(in, type);
    }
  }
}
