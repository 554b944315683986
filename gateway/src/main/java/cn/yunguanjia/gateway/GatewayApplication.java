package cn.yunguanjia.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The one door of the platform: pages, sign-in, routes to the contexts and to Keycloak.
 *
 * <p>It knows the contexts by their addresses only. Whatever stands behind a route may be stopped,
 * the door stays open and says so.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

  public static void main(String[] args) {
    System.setProperty("spring.config.name", "gateway");
    SpringApplication.run(GatewayApplication.class, args);
  }
}
