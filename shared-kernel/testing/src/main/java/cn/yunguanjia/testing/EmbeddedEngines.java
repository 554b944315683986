package cn.yunguanjia.testing;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a context at the embedded engines; its name decides the name of its views' database. */
public final class EmbeddedEngines
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Engines.enter();
    // registered first, so destroyed last
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("engines", Engines::leave);
    TestPropertyValues.of(
            "yunguanjia.event-log.url=" + Engines.freshPostgres(),
            "yunguanjia.event-log.username=postgres",
            "yunguanjia.mongo.uri=" + Engines.mongoUri(),
            "server.port=0")
        .applyTo(context);
  }
}
