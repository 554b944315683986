package cn.yunguanjia.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever the container, the firewall or Spring MVC refuses ends here as a problem document. */
@Controller
class ErrorAnswers implements ErrorController {

  private final ProblemWriter problems;

  ErrorAnswers(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var problem = status instanceof Integer code ? Problem.ofStatus(code) : Problem.NOT_FOUND;
    problems.write(request, response, problem, path instanceof String text ? text : "/error");
  }
}
