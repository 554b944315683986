package cn.yunguanjia.gateway.problem;

import org.springframework.http.HttpStatus;

/**
 * What can go wrong at the door itself (RFC 9457). A problem of a context passes through unchanged.
 *
 * <p>The name in {@link #type()} is stable: programs may rely on it. Texts may be improved.
 */
public enum Problem {
  NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "not-found",
      "没有这个地址",
      "请检查链接是否完整，或从首页重新查找。",
      "There is nothing at this address",
      "Check that the link is complete, or start again from the entry page."),
  BAD_REQUEST(
      HttpStatus.BAD_REQUEST,
      "bad-request",
      "请求无法理解",
      "请求的格式不正确，请检查地址和参数。",
      "The request could not be understood",
      "The request is malformed: check the address and its parameters."),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED,
      "method-not-allowed",
      "此地址不接受这种请求方法",
      "请查阅 /developers 中该接口允许的方法。",
      "This address does not take that method",
      "See /developers for the methods that this interface takes."),
  SIGN_IN_NEEDED(
      HttpStatus.UNAUTHORIZED,
      "sign-in-needed",
      "需要登录",
      "请先登录，或在请求中携带有效的访问令牌。",
      "Sign-in needed",
      "Sign in first, or send a valid access token with the request."),
  TOKEN_REFUSED(
      HttpStatus.UNAUTHORIZED,
      "token-refused",
      "访问令牌无效",
      "令牌已过期、签发者不对或不是发给本平台的，请重新获取。",
      "The access token was refused",
      "It has expired, was issued by somebody else, or is not meant for this platform: get a new"
          + " one."),
  SIGN_IN_FAILED(
      HttpStatus.UNAUTHORIZED,
      "sign-in-failed",
      "登录没有完成",
      "请返回页面重新登录；若仍不成功，请联系平台管理员。",
      "Sign-in did not complete",
      "Go back and sign in again; if it fails again, ask the platform's administrator."),
  FORBIDDEN(
      HttpStatus.FORBIDDEN,
      "forbidden",
      "没有权限",
      "您的账号不能进行此操作；如需权限，请联系平台管理员。",
      "Not allowed",
      "Your account may not do this; ask the platform's administrator if you need to."),
  FORGED_REQUEST(
      HttpStatus.FORBIDDEN,
      "csrf-token-missing",
      "请求未通过来源校验",
      "请刷新页面后重试；程序调用须在请求头 X-XSRF-TOKEN 中带上 XSRF-TOKEN cookie 的值。",
      "The request did not prove where it came from",
      "Reload the page and try again; a program sends the value of the cookie XSRF-TOKEN in the"
          + " header X-XSRF-TOKEN."),
  TOO_LARGE(
      HttpStatus.CONTENT_TOO_LARGE,
      "too-large",
      "提交的内容过大",
      "请减小文件或分次提交。",
      "The request body is too large",
      "Send a smaller file, or send it in parts."),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS,
      "too-many-requests",
      "请求过于频繁",
      "请按响应头 Retry-After 的秒数等待后再试。",
      "Too many requests",
      "Wait for the seconds named in the header Retry-After, then try again."),
  SERVICE_STOPPED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "service-stopped",
      "该部分服务暂时停止",
      "平台的这一部分当前没有运行，其他功能不受影响，请稍后再试。",
      "This part of the platform is not running",
      "The other parts go on working; please try again later."),
  SERVICE_BROKE_OFF(
      HttpStatus.BAD_GATEWAY,
      "service-broke-off",
      "该部分服务应答中断",
      "平台的这一部分没有给出完整的应答，请重试。",
      "This part of the platform broke off its answer",
      "Please try again; if you were sending something, check first whether it arrived."),
  SERVICE_SLOW(
      HttpStatus.GATEWAY_TIMEOUT,
      "service-slow",
      "该部分服务没有及时应答",
      "请稍后重试；若刚才在提交，请先查看是否已经成功。",
      "This part of the platform did not answer in time",
      "Try again later; if you were sending something, check first whether it arrived."),
  IDENTITY_STOPPED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "identity-stopped",
      "登录服务暂时停止",
      "现在无法登录或续期登录，公开页面不受影响，请稍后再试。",
      "The sign-in service is not running",
      "Nobody can sign in or renew a sign-in now; public pages go on working. Try again later."),
  INTERNAL(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "internal",
      "平台内部错误",
      "问题已记录，请稍后再试。",
      "Something went wrong inside the platform",
      "It has been recorded; please try again later.");

  private final HttpStatus status;
  private final String name;
  private final Wording zh;
  private final Wording en;

  Problem(
      HttpStatus status,
      String name,
      String zhTitle,
      String zhDetail,
      String enTitle,
      String enDetail) {
    this.status = status;
    this.name = name;
    this.zh = new Wording("zh-CN", zhTitle, zhDetail);
    this.en = new Wording("en", enTitle, enDetail);
  }

  /** Title and the message a reader can act on, in one language. */
  public record Wording(String language, String title, String detail) {}

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return "urn:yunguanjia:problem:" + name;
  }

  public Wording in(boolean english) {
    return english ? en : zh;
  }

  /** The problem that a bare status, set by the container or a library, stands for. */
  public static Problem ofStatus(int status) {
    for (var problem : values()) {
      if (problem.status.value() == status) {
        return problem;
      }
    }
    return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
  }
}
