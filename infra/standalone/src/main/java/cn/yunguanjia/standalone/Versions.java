package cn.yunguanjia.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that were built together, written by the build. */
public record Versions(String platform, String keycloak, String postgres, String mongo) {

  public static Versions built() {
    var properties = new Properties();
    try (var in = Versions.class.getResourceAsStream("/yunguanjia-versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        properties.getProperty("platform"),
        properties.getProperty("keycloak"),
        properties.getProperty("postgres"),
        properties.getProperty("mongo"));
  }
}
