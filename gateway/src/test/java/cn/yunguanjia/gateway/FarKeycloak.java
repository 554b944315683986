package cn.yunguanjia.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Speaks the part of Keycloak's protocol that the door uses, with real signatures. */
class FarKeycloak {

  static final String ISSUER = "http://127.0.0.1:8080/auth/realms/yunguanjia";
  static final String REALM = "/auth/realms/yunguanjia";

  final FarSide server = new FarSide("keycloak");
  final List<Map<String, String>> tokenRequests = new ArrayList<>();
  private final RSAKey key;
  private String nonce;
  int accessTokenSeconds = 300;
  boolean refusesRenewal;

  FarKeycloak() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    var keys = new JWKSet(key.toPublicJWK()).toString();
    server
        .at(REALM + "/protocol/openid-connect/certs", (x, _) -> FarSide.json(x, 200, keys))
        .at(REALM + "/.well-known/openid-configuration", (x, _) -> FarSide.json(x, 200, "{}"))
        .at(
            REALM + "/protocol/openid-connect/token",
            (exchange, asked) -> {
              var form = form(new String(asked.body(), StandardCharsets.UTF_8));
              tokenRequests.add(form);
              if (refusesRenewal && form.get("grant_type").equals("refresh_token")) {
                FarSide.json(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
              }
              FarSide.json(
                  exchange,
                  200,
                  """
                  {"access_token":"%s","id_token":"%s","refresh_token":"refresh-%d",
                   "token_type":"Bearer","expires_in":%d}"""
                      .formatted(
                          accessToken(List.of("yunguanjia"), ISSUER),
                          idToken(),
                          tokenRequests.size(),
                          accessTokenSeconds));
            });
  }

  void expectNonce(String nonce) {
    this.nonce = nonce;
  }

  String accessToken(List<String> audience, String issuer) {
    return sign(
        claims(issuer)
            .audience(audience)
            .claim("realm_access", Map.of("roles", List.of("officer")))
            .claim("areas", List.of("330483"))
            .claim("serial", tokenRequests.size())
            .build());
  }

  private String idToken() {
    return sign(claims(ISSUER).audience("gateway").claim("nonce", nonce).build());
  }

  private static JWTClaimsSet.Builder claims(String issuer) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject("7f0c")
        .claim("preferred_username", "officer-tongxiang")
        .claim("name", "Tongxiang Officer")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  private String sign(JWTClaimsSet claims) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> form(String text) {
    var form = new HashMap<String, String>();
    for (var pair : text.split("&")) {
      var parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }
}
