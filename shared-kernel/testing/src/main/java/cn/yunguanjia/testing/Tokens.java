package cn.yunguanjia.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Mints tokens as the realm would, for tests of one context without Keycloak. */
public final class Tokens {
  public static final String ISSUER = "http://issuer.test/realms/yunguanjia";
  private final RSAKey key;

  Tokens() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("test").generate();
  }

  RSAKey key() {
    return key;
  }

  public String officer(String... areas) {
    return token("officer", List.of("officer"), List.of(areas), null, "yunguanjia");
  }

  public String admin() {
    return token("admin", List.of("admin"), List.of("330400"), null, "yunguanjia");
  }

  public String enterprise(String uscc) {
    return token("enterprise", List.of("enterprise"), List.of(), uscc, "yunguanjia");
  }

  public String with(String username, List<String> roles, List<String> areas) {
    return token(username, roles, areas, null, "yunguanjia");
  }

  /** A genuine token of the realm that was made for another audience. */
  public String forAnotherAudience() {
    return token("officer", List.of("officer"), List.of("330400"), null, "somebody-else");
  }

  private String token(
      String username, List<String> roles, List<String> areas, String uscc, String audience) {
    try {
      Instant now = Instant.now();
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
              new JWTClaimsSet.Builder()
                  .issuer(ISSUER)
                  .subject("user-" + username)
                  .audience(audience)
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plusSeconds(3600)))
                  .claim("preferred_username", username)
                  .claim("realm_access", Map.of("roles", roles))
                  .claim("areas", areas)
                  .claim("enterprise", uscc)
                  .build());
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException cannotSign) {
      throw new IllegalStateException(cannotSign);
    }
  }
}
