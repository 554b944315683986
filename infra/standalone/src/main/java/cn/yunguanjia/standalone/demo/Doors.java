package cn.yunguanjia.standalone.demo;

import java.net.URI;
import java.nio.file.Path;

/**
 * The ordinary doors of a running platform; the city comes in through no other.
 *
 * @param gateway base address, such as http://127.0.0.1:8080
 * @param token where Keycloak gives tokens
 * @param hj212Host host and port where data loggers connect
 * @param data folder of the platform, where it is written down that the city is loaded
 */
public record Doors(URI gateway, URI token, String hj212Host, int hj212Port, Path data) {

  public static Doors of(URI gateway, String hj212Host, int hj212Port, Path data) {
    URI token = gateway.resolve("/auth/realms/yunguanjia/protocol/openid-connect/token");
    return new Doors(gateway, token, hj212Host, hj212Port, data);
  }
}
