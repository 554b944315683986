package cn.yunguanjia.gateway.guard;

import cn.yunguanjia.gateway.GatewaySettings;
import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Open data and codes are for everybody, so one client address can't take them all, nor try one
 * code after the other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PublicRateLimit extends OncePerRequestFilter {

  private static final Pattern LIMITED =
      Pattern.compile("/api/public/.*|/c/.*|/api/credit/codes/[^/]+/live");
  private static final long SWEEP_EVERY = Duration.ofSeconds(30).toNanos();

  private final GatewaySettings.Limits limits;
  private final ProblemWriter problems;
  private final ConcurrentHashMap<String, Allowance> byAddress = new ConcurrentHashMap<>();
  private final AtomicLong swept = new AtomicLong(System.nanoTime());

  PublicRateLimit(GatewaySettings settings, ProblemWriter problems) {
    this.limits = settings.limits();
    this.problems = problems;
  }

  /** By the path as the routes understand it: a letter written as %63 is still that letter. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String rest = request.getPathInfo();
    String path = request.getServletPath() + (rest == null ? "" : rest);
    return !LIMITED.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long now = System.nanoTime();
    forgetTheQuiet(now);
    var wait =
        byAddress
            .computeIfAbsent(
                request.getRemoteAddr(),
                _ -> new Allowance(limits.publicRequestsPerSecond(), limits.publicBurst(), now))
            .take(now);
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(wait)));
      problems.write(request, response, Problem.TOO_MANY_REQUESTS);
    }
  }

  /** Never none: whoever is told to come back in no time is refused again. */
  static long wholeSeconds(Duration wait) {
    return wait.plusSeconds(1).minusNanos(1).toSeconds();
  }

  private void forgetTheQuiet(long now) {
    long last = swept.get();
    if (now - last > SWEEP_EVERY && swept.compareAndSet(last, now)) {
      byAddress.values().removeIf(allowance -> allowance.untouched(now));
    }
  }
}
