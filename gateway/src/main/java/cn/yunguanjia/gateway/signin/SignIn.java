package cn.yunguanjia.gateway.signin;

import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.problem.ProblemWriter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Signing in and out of a browser session, at Keycloak and here. */
@Component
public class SignIn {

  private static final String START = "/oauth2/authorization/" + KeycloakClient.ID;

  private final ClientRegistrationRepository registrations;
  private final ProblemWriter problems;

  SignIn(ClientRegistrationRepository registrations, ProblemWriter problems) {
    this.registrations = registrations;
    this.problems = problems;
  }

  public HttpSecurity applyTo(HttpSecurity http) throws Exception {
    var signOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    signOut.setPostLogoutRedirectUri("{baseUrl}/");
    var codeExchange = new RestClientAuthorizationCodeTokenResponseClient();
    codeExchange.setRestClient(BackChannel.forTokens());
    return http.oauth2Login(
            login ->
                login
                    .loginPage(START)
                    .tokenEndpoint(token -> token.accessTokenResponseClient(codeExchange))
                    .failureHandler(failed()))
        .logout(logout -> logout.logoutSuccessHandler(signOut).deleteCookies("YGJ_SESSION"));
  }

  /** Sends a browser to sign in; it comes back to the page it wanted. */
  public AuthenticationEntryPoint entryPoint() {
    return new LoginUrlAuthenticationEntryPoint(START);
  }

  private AuthenticationFailureHandler failed() {
    return (request, response, failure) ->
        problems.write(
            request,
            response,
            KeycloakOutage.isBehind(failure) ? Problem.IDENTITY_STOPPED : Problem.SIGN_IN_FAILED);
  }
}
