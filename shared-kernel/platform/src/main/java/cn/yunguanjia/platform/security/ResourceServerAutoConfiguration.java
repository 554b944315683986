package cn.yunguanjia.platform.security;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** A context believes only tokens of our realm that were made for us, and checks them itself. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableWebSecurity
public class ResourceServerAutoConfiguration {

  @Bean
  SecurityFilterChain resourceServer(HttpSecurity http, JsonMapper json) throws Exception {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(ResourceServerAutoConfiguration::realmRoles);
    return http.csrf(csrf -> csrf.disable()) // no cookie is read here, only bearer tokens
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/api/public/**",
                        "/c/**",
                        "/actuator/health/**",
                        "/actuator/info",
                        "/v3/api-docs/**",
                        "/error")
                    .permitAll()
                    .requestMatchers("/api/live")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole("admin")
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                    .authenticationEntryPoint(notSignedIn(json))
                    .withObjectPostProcessor(answering(notSignedIn(json))))
        .exceptionHandling(
            errors ->
                errors.accessDeniedHandler(
                    (request, response, thrown) ->
                        write(
                            json,
                            request,
                            response,
                            HttpStatus.FORBIDDEN,
                            "role-missing",
                            Bilingual.of(
                                "您的账号没有执行此操作的角色", "Your account lacks the role for this"))))
        .build();
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      @Value("${yunguanjia.security.jwk-set-uri}") String keys,
      @Value("${yunguanjia.security.issuer}") String issuer,
      @Value("${yunguanjia.security.audience}") String audience) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains(audience))));
    return decoder;
  }

  @Bean
  KeysAhead keysAhead(JwtDecoder decoder) {
    return new KeysAhead(decoder);
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        // who asks is in the token, not in the interface document
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
      }
    };
  }

  private static Collection<GrantedAuthority> realmRoles(Jwt token) {
    Map<String, Object> access = token.getClaimAsMap("realm_access");
    if (access == null || !(access.get("roles") instanceof Collection<?> roles)) {
      return List.of();
    }
    return roles.stream()
        .filter(Objects::nonNull)
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .collect(Collectors.toList());
  }

  /** Keys that cannot be had are not the caller's fault, and no reason to fail without a word. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
      AuthenticationEntryPoint entryPoint) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(entryPoint::commence);
        return filter;
      }
    };
  }

  private static AuthenticationEntryPoint notSignedIn(JsonMapper json) {
    return (request, response, thrown) -> {
      if (thrown instanceof AuthenticationServiceException) {
        write(
            json,
            request,
            response,
            HttpStatus.SERVICE_UNAVAILABLE,
            "identity-stopped",
            Bilingual.of(
                "登录服务暂时停止，无法核对您的登录状态，请稍后再试",
                "The sign-in service is not running, so that your sign-in cannot be checked; try"
                    + " again later"));
      } else {
        write(
            json,
            request,
            response,
            HttpStatus.UNAUTHORIZED,
            "not-signed-in",
            Bilingual.of(
                "请先登录；若已登录，令牌可能已过期或并非签发给本平台",
                "Please sign in; if you have, your token has expired or was not issued for this"
                    + " platform"));
      }
    };
  }

  private static void write(
      JsonMapper json,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      Bilingual message)
      throws IOException {
    ProblemDetail problem =
        Problems.problem(
            status, code, message, cn.yunguanjia.platform.problem.Language.of(request));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getOutputStream(), problem);
  }
}
