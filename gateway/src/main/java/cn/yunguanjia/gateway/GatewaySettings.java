package cn.yunguanjia.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the operator decides about the door (keys under {@code yunguanjia.}).
 *
 * @param mode {@code demonstration} or {@code production}
 * @param services base address of each context
 * @param keycloak where Keycloak is reached from here, and as which client
 * @param security the issuer that browsers and tokens name, and the audience we accept
 * @param limits what one caller may ask for
 * @param pages where pages may load pictures from beside their own address (map tiles)
 */
@ConfigurationProperties("yunguanjia")
public record GatewaySettings(
    String mode,
    Map<String, URI> services,
    Keycloak keycloak,
    Security security,
    Limits limits,
    Pages pages) {

  public GatewaySettings {
    services = new TreeMap<>(services);
  }

  /**
   * @param url base address for the back channel, without path
   * @param clientSecret empty for a public client, which PKCE alone protects
   */
  public record Keycloak(URI url, String clientId, String clientSecret) {}

  public record Security(URI issuer, String audience) {}

  /**
   * @param publicRequestsPerSecond per client address, for open data
   * @param publicBurst how many may come at once after a quiet time
   * @param bodySize largest request body
   * @param answerWithin how long a context may take to answer
   * @param connectWithin how long it may take to accept the connection
   */
  public record Limits(
      int publicRequestsPerSecond,
      int publicBurst,
      DataSize bodySize,
      Duration answerWithin,
      Duration connectWithin) {}

  public record Pages(String imageSources) {}

  public URI service(String context) {
    var address = services.get(context);
    if (address == null) {
      throw new IllegalStateException("yunguanjia.services." + context + " is not set");
    }
    return address;
  }

  /** An address inside our realm as the gateway itself reaches it, not as a browser does. */
  public URI realmBackChannel(String path) {
    return keycloak.url().resolve(security.issuer().getPath() + path);
  }

  /** The same address as a browser reaches it. */
  public URI realmInBrowser(String path) {
    return URI.create(security.issuer() + path);
  }

  public boolean production() {
    return "production".equals(mode);
  }
}
