package cn.yunguanjia.platform.problem;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import com.mongodb.MongoException;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/**
 * Every error leaves as a problem document (RFC 9457) that says what, where and how to mend it.
 * Comes before Spring's own advice, which would answer without our codes and in English only.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException thrown, Locale locale) {
    return document(thrown.refusal(), locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException thrown, Locale locale) {
    Throwable cause = thrown.getCause();
    String field = null;
    String detail = "";
    if (cause instanceof DatabindException bind && !bind.getPath().isEmpty()) {
      field =
          bind.getPath().stream()
              .map(
                  r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
              .collect(Collectors.joining("."))
              .replace(".[", "[");
      detail = " (" + bind.getOriginalMessage() + ")";
    } else if (cause instanceof StreamReadException json) {
      detail = " (" + json.getOriginalMessage() + ")";
    }
    return document(
        Refusal.invalid(
            "unreadable-body",
            field,
            "请求正文无法解析，请检查所指字段的类型与格式" + detail,
            "The body cannot be read; check type and form of the named field" + detail),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException thrown, Locale locale) {
    var error = thrown.getBindingResult().getFieldError();
    String field = error == null ? null : error.getField();
    String said = error == null ? "" : "：" + error.getDefaultMessage();
    return document(
        Refusal.invalid(
            "invalid-field", field, "字段不符合要求" + said, "The field is not acceptable" + said),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(
      MissingServletRequestParameterException thrown, Locale locale) {
    return document(
        Refusal.invalid(
            "missing-parameter",
            thrown.getParameterName(),
            "缺少参数 " + thrown.getParameterName(),
            "The parameter " + thrown.getParameterName() + " is missing"),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(
      MethodArgumentTypeMismatchException thrown, Locale locale) {
    return document(
        Refusal.invalid(
            "invalid-parameter",
            thrown.getName(),
            "参数 " + thrown.getName() + " 的值无法识别：" + thrown.getValue(),
            "The value of " + thrown.getName() + " cannot be read: " + thrown.getValue()),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> noSuchAddress(NoResourceFoundException thrown, Locale locale) {
    return document(
        Refusal.notFound(
            "no-such-address",
            "没有这个地址，请对照接口文档",
            "No such address; see the interface documentation"),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongMethod(
      HttpRequestMethodNotSupportedException thrown, Locale locale) {
    ProblemDetail problem =
        problem(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            Bilingual.of(
                "此地址不支持 " + thrown.getMethod() + " 方法",
                "This address does not answer to " + thrown.getMethod()),
            locale);
    return answer(problem);
  }

  @ExceptionHandler({
    MongoException.class,
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> storeSilent(Exception thrown, Locale locale) {
    LOG.warn("A store does not answer: {}", thrown.toString());
    return document(
        Refusal.unavailable(
            "store-unavailable",
            "数据存储暂时无法访问，请稍后重试；已确认的数据不会丢失",
            "A data store does not answer at the moment; try again shortly. Nothing acknowledged is"
                + " lost"),
        locale);
  }

  /** The reader of a stream went away: there is nobody to answer. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void readerGone() {}

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception thrown, Locale locale) throws Exception {
    if (thrown instanceof org.springframework.security.access.AccessDeniedException
        || thrown instanceof org.springframework.security.core.AuthenticationException) {
      throw thrown;
    }
    if (thrown instanceof ErrorResponse known) {
      return answer(
          problem(
              HttpStatus.valueOf(known.getStatusCode().value()),
              "request-refused",
              Bilingual.of("请求不符合接口要求：" + thrown.getMessage(), thrown.getMessage()),
              locale));
    }
    LOG.error("Unexpected", thrown);
    return answer(
        problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            Bilingual.of("平台内部错误，已记录日志", "An internal error; it has been logged"),
            locale));
  }

  public static ResponseEntity<ProblemDetail> document(Refusal refusal, Locale locale) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.BAD_REQUEST;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    ProblemDetail problem = problem(status, refusal.code(), refusal.message(), locale);
    if (refusal.field() != null) {
      problem.setProperty("field", refusal.field());
    }
    return answer(problem);
  }

  public static ProblemDetail problem(
      HttpStatus status, String code, Bilingual message, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message.in(locale));
    problem.setType(URI.create("urn:yunguanjia:problem:" + code));
    problem.setTitle(status.getReasonPhrase());
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
