package cn.yunguanjia.gateway.route;

import cn.yunguanjia.gateway.signin.SessionToken;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What travels on beside path and body. A context gets a token and never a cookie; Keycloak gets
 * its own cookies and never ours.
 *
 * <p>Headers are changed here and not by copying the request: a copy reads the parameters, and with
 * them the body of a form.
 */
@Component
class OnwardHeaders implements RequestHttpHeadersFilter {

  private static final Set<String> OUR_COOKIES = Set.of("YGJ_SESSION", "XSRF-TOKEN");

  @Override
  public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
    var onward = new HttpHeaders();
    onward.putAll(headers);
    var cookies = onward.remove(HttpHeaders.COOKIE);
    if (request.path().startsWith("/auth/")) {
      var theirs = withoutOurs(cookies == null ? List.of() : cookies);
      if (!theirs.isEmpty()) {
        onward.set(HttpHeaders.COOKIE, theirs);
      }
    } else {
      SessionToken.of(request).ifPresent(onward::setBearerAuth);
    }
    return onward;
  }

  private static String withoutOurs(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .filter(cookie -> !OUR_COOKIES.contains(cookie.split("=", 2)[0]))
        .collect(Collectors.joining("; "));
  }
}
