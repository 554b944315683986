package cn.yunguanjia.gateway.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is looking at it. Never the token itself. */
@RestController
class WhoAmI {

  private final OAuth2AuthorizedClientRepository clients;

  WhoAmI(OAuth2AuthorizedClientRepository clients) {
    this.clients = clients;
  }

  /**
   * @param enterprise unified social credit code of the firm the account belongs to, or null
   */
  record Me(
      boolean authenticated,
      String username,
      String name,
      List<String> roles,
      List<String> areas,
      String enterprise) {
    static final Me NOBODY = new Me(false, null, null, List.of(), List.of(), null);
  }

  @GetMapping("/api/public/me")
  ResponseEntity<Me> me(Authentication caller, HttpServletRequest request) throws ParseException {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(who(caller, request));
  }

  private Me who(Authentication caller, HttpServletRequest request) throws ParseException {
    return switch (caller) {
      case JwtAuthenticationToken token -> of(JWTClaimsSet.parse(token.getTokenAttributes()));
      case OAuth2AuthenticationToken _ -> {
        OAuth2AuthorizedClient client =
            clients.loadAuthorizedClient(KeycloakClient.ID, caller, request);
        // Keycloak itself handed it to us over the back channel: reading it needs no second check
        yield client == null
            ? Me.NOBODY
            : of(SignedJWT.parse(client.getAccessToken().getTokenValue()).getJWTClaimsSet());
      }
      case null, default -> Me.NOBODY;
    };
  }

  private static Me of(JWTClaimsSet claims) throws ParseException {
    var realm = claims.getJSONObjectClaim("realm_access");
    return new Me(
        true,
        claims.getStringClaim("preferred_username"),
        claims.getStringClaim("name"),
        strings(realm == null ? null : realm.get("roles")),
        strings(claims.getClaim("areas")),
        enterprise(claims));
  }

  private static String enterprise(JWTClaimsSet claims) {
    var firms = strings(claims.getClaim("enterprise"));
    return firms.isEmpty() ? null : firms.getFirst();
  }

  private static List<String> strings(Object claim) {
    return switch (claim) {
      case List<?> many -> many.stream().map(Object::toString).toList();
      case String one when !one.isEmpty() -> List.of(one);
      case null, default -> List.of();
    };
  }
}
