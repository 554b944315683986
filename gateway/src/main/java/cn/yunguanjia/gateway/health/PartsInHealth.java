package cn.yunguanjia.gateway.health;

import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code /actuator/health} is UP only when every part of the platform is. */
@Configuration
class PartsInHealth {

  @Bean
  CompositeHealthContributor partsHealthContributor(PartsHealth parts) {
    var byName = new LinkedHashMap<String, HealthIndicator>();
    parts.names().forEach(name -> byName.put(name, () -> parts.of(name)));
    return CompositeHealthContributor.fromMap(byName);
  }
}
