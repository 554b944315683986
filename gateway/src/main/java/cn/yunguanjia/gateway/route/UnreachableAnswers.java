package cn.yunguanjia.gateway.route;

import cn.yunguanjia.gateway.guard.BodyTooLarge;
import cn.yunguanjia.gateway.problem.Problem;
import cn.yunguanjia.gateway.problem.ProblemWriter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A part that is stopped, slow or breaks off gets its own clear answer; the others go on. */
class UnreachableAnswers implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(UnreachableAnswers.class);

  private final ProblemWriter problems;
  private final Problem stopped;

  UnreachableAnswers(ProblemWriter problems, Problem stopped) {
    this.problems = problems;
    this.stopped = stopped;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return next.handle(request);
    } catch (Exception failure) {
      var problem = problemOf(failure);
      if (problem == null) {
        throw failure;
      }
      LOG.warn("{} {}: {} ({})", request.method(), request.path(), problem, failure.toString());
      return answer(problem);
    }
  }

  private ServerResponse answer(Problem problem) {
    return ServerResponse.status(problem.status())
        .build(
            (servletRequest, servletResponse) -> {
              problems.write(servletRequest, servletResponse, problem);
              return null;
            });
  }

  private Problem problemOf(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case BodyTooLarge _ -> {
          return Problem.TOO_LARGE;
        }
        case HttpConnectTimeoutException _ -> {
          return stopped;
        }
        case ConnectException _ -> {
          return stopped;
        }
        case HttpTimeoutException _ -> {
          return Problem.SERVICE_SLOW;
        }
        case SocketTimeoutException _ -> {
          return Problem.SERVICE_SLOW;
        }
        default -> {}
      }
    }
    var root = NestedExceptionUtils.getMostSpecificCause(failure);
    return root instanceof IOException || root instanceof ClosedChannelException
        ? Problem.SERVICE_BROKE_OFF
        : null;
  }
}
