package cn.yunguanjia.gateway.guard;

import cn.yunguanjia.gateway.GatewaySettings;
import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.signin.SignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may pass. The door only asks whether somebody is signed in; what he may see is decided by the
 * context that owns it.
 */
@Configuration
class Guard {

  static final RequestMatcher PAGES_FOR_THE_SIGNED_IN =
      new OrRequestMatcher(
          get("/portal"),
          get("/portal/**"),
          get("/desk"),
          get("/desk/**"),
          get("/screen"),
          get("/screen/**"));

  private static final String[] OPEN_INTERFACES = {"/api/public/**", "/api/live"};

  /** Keycloak guards itself: its pages, forms and headers pass as they are. */
  @Bean
  @Order(1)
  SecurityFilterChain keycloakIsOpen(HttpSecurity http) throws Exception {
    return http.securityMatcher("/auth/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** A caller with his own token: no session is looked at, so there is nothing to forge. */
  @Bean
  @Order(2)
  SecurityFilterChain callersWithToken(
      HttpSecurity http, GatewaySettings settings, JwtDecoder decoder, Refusals refusals)
      throws Exception {
    return http.securityMatcher(Guard::carriesToken)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(SecurityHeaders.of(settings))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(decoder))
                    .authenticationEntryPoint(refusals.with(Problem.TOKEN_REFUSED))
                    .withObjectPostProcessor(answering(refusals.with(Problem.TOKEN_REFUSED))))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(refusals.with(Problem.SIGN_IN_NEEDED))
                    .accessDeniedHandler(refusals.denied()))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** A browser with our session cookie, or nobody known. */
  @Bean
  @Order(3)
  SecurityFilterChain browsers(
      HttpSecurity http, GatewaySettings settings, SignIn signIn, Refusals refusals)
      throws Exception {
    var returnTo = new HttpSessionRequestCache();
    returnTo.setRequestMatcher(PAGES_FOR_THE_SIGNED_IN);
    returnTo.setMatchingRequestParameterName(null);
    var csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrfCookie.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return signIn
        .applyTo(http)
        .requestCache(cache -> cache.requestCache(returnTo))
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfCookie)
                    .requireCsrfProtectionMatcher(Guard::changesSomethingInASession))
        .headers(SecurityHeaders.of(settings))
        .exceptionHandling(
            refused ->
                refused
                    .defaultAuthenticationEntryPointFor(
                        signIn.entryPoint(), PAGES_FOR_THE_SIGNED_IN)
                    .defaultAuthenticationEntryPointFor(
                        refusals.with(Problem.SIGN_IN_NEEDED), _ -> true)
                    .accessDeniedHandler(refusals.denied()))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(PAGES_FOR_THE_SIGNED_IN)
                    .authenticated()
                    .requestMatchers(OPEN_INTERFACES)
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .build();
  }

  /** By itself the filter would let the want of keys pass as an error without an answer. */
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

  private static boolean carriesToken(HttpServletRequest request) {
    var authorization = request.getHeader("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  private static boolean changesSomethingInASession(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
      default -> request.getRequestedSessionId() != null;
    };
  }

  private static RequestMatcher get(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
  }
}
