package cn.yunguanjia.gateway.guard;

import cn.yunguanjia.gateway.GatewaySettings;
import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody fills the platform's memory: a body over the limit ends at the door. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {

  private final long limit;
  private final ProblemWriter problems;

  BodyLimit(GatewaySettings settings, ProblemWriter problems) {
    this.limit = settings.limits().bodySize().toBytes();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long announced = request.getContentLengthLong();
    if (announced > limit) {
      problems.write(request, response, Problem.TOO_LARGE);
    } else {
      chain.doFilter(announced < 0 ? counted(request) : request, response);
    }
  }

  private HttpServletRequest counted(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      private ServletInputStream body;

      @Override
      public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
          body = new LimitedBody(super.getInputStream(), limit);
        }
        return body;
      }
    };
  }
}
