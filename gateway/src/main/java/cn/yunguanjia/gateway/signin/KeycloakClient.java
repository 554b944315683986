package cn.yunguanjia.gateway.signin;

import cn.yunguanjia.gateway.GatewaySettings;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Our place at Keycloak. Every endpoint is named, none is discovered, so that the door opens
 * without Keycloak; a browser goes through the door, the gateway itself goes straight.
 */
@Configuration
class KeycloakClient {

  static final String ID = "keycloak";
  private static final String OPENID = "/protocol/openid-connect";

  @Bean
  ClientRegistrationRepository registrations(GatewaySettings settings) {
    var secret = settings.keycloak().clientSecret();
    var signOut = settings.realmInBrowser(OPENID + "/logout").toString();
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(ID)
            .clientId(settings.keycloak().clientId())
            .clientSecret(secret)
            .clientAuthenticationMethod(
                secret == null || secret.isEmpty()
                    ? ClientAuthenticationMethod.NONE
                    : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile")
            .authorizationUri(settings.realmInBrowser(OPENID + "/auth").toString())
            .tokenUri(settings.realmBackChannel(OPENID + "/token").toString())
            .jwkSetUri(settings.realmBackChannel(OPENID + "/certs").toString())
            .issuerUri(settings.security().issuer().toString())
            .providerConfigurationMetadata(Map.of("end_session_endpoint", signOut))
            .userNameAttributeName("preferred_username")
            .build());
  }

  /** Tokens live in the session they belong to and end with it. */
  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager clientManager(
      ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
    var renewal = new RestClientRefreshTokenTokenResponseClient();
    renewal.setRestClient(BackChannel.forTokens());
    var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .authorizationCode()
            .refreshToken(refresh -> refresh.accessTokenResponseClient(renewal))
            .build());
    return manager;
  }

  @Bean
  JwtDecoder tokensOfCallers(GatewaySettings settings) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(settings.realmBackChannel(OPENID + "/certs").toString())
            .restOperations(BackChannel.forKeys())
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(settings.security().issuer().toString()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD,
                audience ->
                    audience != null && audience.contains(settings.security().audience()))));
    return decoder;
  }
}
