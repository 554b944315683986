package cn.yunguanjia.gateway.signin;

import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;

/**
 * Finds the access token of the browser's session, renewed when it ran out. A token that the caller
 * sent goes on untouched.
 */
@Component
public class SessionToken implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(SessionToken.class);

  private static final String TOKEN = SessionToken.class.getName();

  private final OAuth2AuthorizedClientManager clients;
  private final ProblemWriter problems;

  SessionToken(OAuth2AuthorizedClientManager clients, ProblemWriter problems) {
    this.clients = clients;
    this.problems = problems;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      signedIn()
          .flatMap(who -> clientOf(who, request.servletRequest()))
          .ifPresent(
              client -> request.attributes().put(TOKEN, client.getAccessToken().getTokenValue()));
    } catch (OAuth2AuthorizationException failure) {
      LOG.info("a session's token could not be renewed: {}", failure.getMessage());
      var problem =
          KeycloakOutage.isBehind(failure) ? Problem.IDENTITY_STOPPED : Problem.SIGN_IN_NEEDED;
      if (problem == Problem.SIGN_IN_NEEDED) {
        endSession(request.servletRequest());
      }
      if (!open(request.path())) {
        return refuse(problem);
      }
    }
    return next.handle(request);
  }

  /** The token found for this request, if its session has one. */
  public static Optional<String> of(ServerRequest request) {
    return request.attribute(TOKEN).map(String.class::cast);
  }

  private static Optional<OAuth2AuthenticationToken> signedIn() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof OAuth2AuthenticationToken who
        ? Optional.of(who)
        : Optional.empty();
  }

  /** One renewal at a time a session: a page asks for many things at once. */
  private Optional<OAuth2AuthorizedClient> clientOf(
      OAuth2AuthenticationToken who, HttpServletRequest request)
      throws ClientAuthorizationException {
    var session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    synchronized (WebUtils.getSessionMutex(session)) {
      return Optional.ofNullable(
          clients.authorize(
              OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakClient.ID)
                  .principal(who)
                  .attribute(HttpServletRequest.class.getName(), request)
                  .build()));
    }
  }

  /** What anybody may read stays readable when a sign-in has run out. */
  private static boolean open(String path) {
    return path.startsWith("/api/public/") || path.startsWith("/c/") || path.equals("/api/live");
  }

  private static void endSession(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private ServerResponse refuse(Problem problem) {
    return ServerResponse.status(problem.status())
        .build(
            (request, response) -> {
              problems.write(request, response, problem);
              return null;
            });
  }
}
