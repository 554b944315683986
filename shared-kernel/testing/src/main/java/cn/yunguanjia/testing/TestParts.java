package cn.yunguanjia.testing;

import com.nimbusds.jose.JOSEException;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The clock and the tokens of a {@link ContextTest}. */
@TestConfiguration
public class TestParts {

  @Bean
  Tokens tokens() throws JOSEException {
    return new Tokens();
  }

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock(Instant.parse("2026-11-20T02:00:00Z"));
  }

  @Bean
  JwtDecoder jwtDecoder(Tokens tokens) throws JOSEException {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withPublicKey(tokens.key().toRSAPublicKey()).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(Tokens.ISSUER),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains("yunguanjia"))));
    return decoder;
  }
}
