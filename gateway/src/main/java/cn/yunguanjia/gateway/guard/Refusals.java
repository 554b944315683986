package cn.yunguanjia.gateway.guard;

import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.problem.ProblemWriter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody hears who may not pass. */
@Component
class Refusals {

  private final ProblemWriter problems;

  Refusals(ProblemWriter problems) {
    this.problems = problems;
  }

  AuthenticationEntryPoint with(Problem problem) {
    return (request, response, failure) -> {
      // the keys to check a token with could not be had: that is not the caller's fault
      var stopped = failure instanceof AuthenticationServiceException;
      if (!stopped) {
        response.setHeader("WWW-Authenticate", "Bearer");
      }
      problems.write(request, response, stopped ? Problem.IDENTITY_STOPPED : problem);
    };
  }

  AccessDeniedHandler denied() {
    return (request, response, failure) ->
        problems.write(
            request,
            response,
            failure instanceof CsrfException ? Problem.FORGED_REQUEST : Problem.FORBIDDEN);
  }
}
