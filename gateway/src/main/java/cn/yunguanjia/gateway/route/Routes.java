package cn.yunguanjia.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import cn.yunguanjia.gateway.GatewaySettings;
import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.problem.ProblemWriter;
import cn.yunguanjia.gateway.signin.SessionToken;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path belongs to which context. Paths are the same on both sides of the door. */
@Configuration
public class Routes {

  static final Map<String, List<String>> OF_CONTEXT =
      Map.of(
          "permit", List.of("/api/permits/**"),
          "monitoring",
              List.of(
                  "/api/monitoring/**",
                  "/api/public/air/**",
                  "/api/public/water/**",
                  "/api/public/outlets/**",
                  "/api/explain/exceedance/**",
                  "/api/explain/alert/**",
                  "/api/explain/water/**",
                  "/api/public/explain/water/**",
                  "/api/explain/suspicion/**",
                  "/api/explain/air/**",
                  "/api/public/explain/air/**",
                  "/api/explain/air-composite/**",
                  "/api/public/explain/air-composite/**",
                  "/api/explain/air-statistic/**",
                  "/api/public/explain/air-statistic/**",
                  "/api/explain/air-good-days/**",
                  "/api/public/explain/air-good-days/**",
                  "/api/explain/air-forecast/**",
                  "/api/public/explain/air-forecast/**",
                  "/api/explain/air-warning/**",
                  "/api/public/explain/air-warning/**",
                  "/api/explain/cwqi/**",
                  "/api/public/explain/cwqi/**",
                  "/api/explain/basin/**",
                  "/api/public/explain/basin/**",
                  "/api/explain/handover/**",
                  "/api/public/explain/handover/**",
                  "/api/explain/flux/**",
                  "/api/public/explain/flux/**",
                  "/api/explain/water-source/**",
                  "/api/public/explain/water-source/**",
                  "/api/explain/water-warning/**",
                  "/api/explain/reading/**",
                  "/api/public/explain/exceedance/**"),
          "cases", List.of("/api/cases/**", "/api/explain/case/**", "/api/public/explain/case/**"),
          "credit",
              List.of(
                  "/api/credit/**",
                  "/api/public/codes/**",
                  "/api/public/code-keys",
                  "/c/**",
                  "/api/explain/code/**",
                  "/api/public/explain/code/**"),
          "index",
              List.of(
                  "/api/index/**",
                  "/api/public/index/**",
                  "/api/explain/index/**",
                  "/api/public/explain/index/**"),
          "atlas", List.of("/api/map/**", "/api/public/map/**", "/api/live", "/api/public/feed"));

  @Bean
  RouterFunction<ServerResponse> toContexts(
      GatewaySettings settings, SessionToken sessionToken, ProblemWriter problems) {
    var stopped = new UnreachableAnswers(problems, Problem.SERVICE_STOPPED);
    return OF_CONTEXT.entrySet().stream()
        .map(
            entry ->
                route(entry.getKey())
                    .route(anyOf(entry.getValue()), http())
                    .before(uri(settings.service(entry.getKey())))
                    .filter(stopped)
                    .filter(sessionToken)
                    .build())
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  @Bean
  RouterFunction<ServerResponse> toKeycloak(GatewaySettings settings, ProblemWriter problems) {
    return route("keycloak")
        .route(path("/auth/**"), http())
        .before(uri(settings.keycloak().url()))
        .filter(new UnreachableAnswers(problems, Problem.IDENTITY_STOPPED))
        .build();
  }

  private static RequestPredicate anyOf(List<String> patterns) {
    return patterns.stream()
        .map(RequestPredicates::path)
        .reduce(RequestPredicate::or)
        .orElseThrow();
  }
}
