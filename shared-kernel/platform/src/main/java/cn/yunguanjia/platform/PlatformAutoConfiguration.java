package cn.yunguanjia.platform;

import cn.yunguanjia.platform.problem.Problems;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.module.SimpleModule;

/** What every context has: the clock, the form of its JSON, its problem documents. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@Import(Problems.class)
public class PlatformAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  LocaleResolver localeResolver() {
    return cn.yunguanjia.platform.problem.Language.resolver();
  }

  /** Times carry the city's offset, and decimals stay text as they were measured. */
  @Bean
  JsonMapperBuilderCustomizer cityJson() {
    SimpleModule module = new SimpleModule("city");
    module.addSerializer(Instant.class, new CityInstant());
    module.addDeserializer(Instant.class, new AnyInstant());
    return json ->
        json.addModule(module)
            .withConfigOverride(
                BigDecimal.class,
                o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
  }
}
