package cn.yunguanjia.standalone;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * In one JVM every context sees every auto-configuration of the class path. This keeps each to what
 * its own module brings: the gateway sees no stores, the services see no gateway and no sign-in.
 */
final class OneClassPathSeveralContexts implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final List<String> OF_THE_SERVICES =
      List.of(
          "cn.yunguanjia.platform.",
          "org.axonframework.",
          "org.springdoc.",
          "org.springframework.boot.data.",
          "org.springframework.boot.flyway.",
          "org.springframework.boot.jdbc.",
          "org.springframework.boot.mongodb.",
          "org.springframework.boot.sql.",
          "org.springframework.boot.transaction.");

  private static final List<String> OF_THE_GATEWAY =
      List.of("org.springframework.cloud.", "org.springframework.boot.security.oauth2.client.");

  private List<String> strangers = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    boolean gateway = "gateway".equals(environment.getProperty("spring.application.name"));
    strangers = gateway ? OF_THE_SERVICES : OF_THE_GATEWAY;
  }

  @Override
  public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
    var fits = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      fits[i] = name == null || strangers.stream().noneMatch(name::startsWith);
    }
    return fits;
  }
}
