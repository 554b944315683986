package cn.yunguanjia.platform.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the caller to controllers that ask for one. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binder) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken t
        ? caller(t)
        : Caller.ANONYMOUS;
  }

  private static Caller caller(JwtAuthenticationToken authentication) {
    Jwt token = authentication.getToken();
    Set<String> roles =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(a -> a != null && a.startsWith("ROLE_"))
            .map(a -> a.substring("ROLE_".length()))
            .collect(Collectors.toSet());
    List<String> areas = token.getClaimAsStringList("areas");
    String username = token.getClaimAsString("preferred_username");
    return new Caller(
        token.getSubject(),
        username == null ? token.getSubject() : username,
        roles,
        areas == null ? List.of() : List.copyOf(areas),
        token.getClaimAsString("enterprise"));
  }
}
