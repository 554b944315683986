package cn.yunguanjia.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a form travel on byte by byte.
 *
 * <p>A servlet container mixes the fields of a form into the parameters, reading the body away, and
 * a proxy that copies parameters then writes a password into an address. For what is passed on,
 * parameters are what stands in the address and nothing else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FormsPassUnread extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    var form =
        request.getContentType() != null
            && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    return !form || !(path.startsWith("/auth/") || path.startsWith("/api/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new InAddressOnly(request), response);
  }

  private static final class InAddressOnly extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    InAddressOnly(HttpServletRequest request) {
      super(request);
      var found = new LinkedMultiValueMap<String, String>();
      var query = request.getQueryString();
      for (var pair : query == null ? new String[0] : query.split("&")) {
        var parts = pair.split("=", 2);
        found.add(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
      }
      found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    }

    private static String decoded(String text) {
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException malformed) {
        return text; // what it means is for the other side to say
      }
    }

    @Override
    public String getParameter(String name) {
      var values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
      return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }
  }
}
